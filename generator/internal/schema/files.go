package schema

import "zhinan/generator/internal/lang"

// File is a kind of YAML file of the content and the record it holds.
type File struct {
	Path     string // in content; * is a folder named by an id
	Record   *Record
	Optional bool // a catalogue may do without it
	About    lang.Text
}

// list is a file that holds nothing but a list under one key.
func list(key string, of *Record, about lang.Text) *Record {
	return &Record{Name: key + "-file", Ours: true, About: about, Keys: []Key{
		{Name: key, Type: Object, Of: of, List: true, Required: true, About: say("the list", "列表")},
	}}
}

// Files lists the YAML files of the content, in the order editors meet them.
var Files = []File{
	{"site.yaml", Site, false, say("titles, programmes, the date the content speaks for", "名称、专项、内容截至日期")},
	{"partners.yaml", list("partners", Partner, say("countries, regions, organisations, groups", "国家、地区、组织、集团")), false,
		say("countries, regions, organisations, groups", "国家、地区、组织、集团")},
	{"agencies.yaml", list("agencies", Agency, say("ministries and funding bodies", "主管部门和资助机构")), false,
		say("ministries and funding bodies", "主管部门和资助机构")},
	{"fields.yaml", list("fields", Field, say("the two-level list of fields", "两级领域表")), false,
		say("the two-level list of fields", "两级领域表")},
	{"sources.yaml", list("sources", Document, say("the source documents", "来源文件")), false,
		say("the source documents", "来源文件")},
	{"series.yaml", list("series", SeriesEntry, say("the same scheme through the years", "历年系列")), true,
		say("the same scheme through the years", "历年系列")},
	{"terms.yaml", list("terms", Term, say("one term, one translation", "一词一译")), true,
		say("one term, one translation", "一词一译")},
	{"synonyms.yaml", &Record{Name: "synonyms-file", Ours: true, About: say("words that find each other in the search", "检索同义词"), Keys: []Key{
		{Name: "synonyms", Type: Words, List: true, Required: true, About: say("groups of two words or more; each word stands in one group", "每组至少两个词，一个词只属于一组")},
	}}, true, say("words that find each other in the search", "检索同义词")},
	{"meanings.yaml", list("meanings", Meaning, say("more words for what both languages must say alike", "两种语言须一致之处的补充用词")), true,
		say("more words for what both languages must say alike", "两种语言须一致之处的补充用词")},
	{"removed.yaml", list("removed", RemovedRecord, say("records that were published and are no more", "已移除的记录")), true,
		say("records that were published and are no more", "已移除的记录")},
	{"guides/*/guide.yaml", Guide, false, say("one guide; the folder is its id", "一份指南，文件夹名即其编号")},
	{"guides/*/*/direction.yaml", Direction, false, say("one direction; the guide, a hyphen and the folder are its id and address", "一个方向；指南编号、连字符加文件夹名即其编号和网址")},
	{"pages/*/page.yaml", Page, false, say("one free page; the folder is its id", "一个自由页面，文件夹名即其编号")},
}

// FileAt returns the declaration of a registry or site.yaml by its name.
func FileAt(path string) *File {
	for i := range Files {
		if Files[i].Path == path {
			return &Files[i]
		}
	}
	return nil
}

// Records lists every record there is, each once: files first, then what they
// hold in the order one meets it.
func Records() []*Record {
	var out []*Record
	seen := map[*Record]bool{}
	var add func(r *Record)
	add = func(r *Record) {
		if seen[r] {
			return
		}
		seen[r] = true
		out = append(out, r)
		for _, k := range r.Keys {
			switch {
			case k.Type == Passage:
				add(Text)
			case k.Of != nil:
				add(k.Of)
			}
		}
	}
	for _, f := range Files {
		add(f.Record)
	}
	return out
}
