package schema

// OtherNames are the ways to say a name that running text uses besides it.
var OtherNames = &Record{Name: "other-names", Ours: true, About: say("the ways running text says a name besides the name itself", "正文中除正式名称外的其他说法"), Keys: []Key{
	{Name: "zh", Type: String, List: true, About: say("in Chinese: other and former names", "中文：别称、旧称")},
	{Name: "en", Type: String, List: true, About: say("in English: other names, adjectives, people", "英文：别称、形容词、国民称谓")},
	{Name: "side", Type: String, About: say("the short form Chinese puts before 方 or after 中: 韩 in 韩方, 中韩", "中文简称，用于“某方”“中某”：如“韩方”“中韩”的“韩”")},
}}

// Partner is an entry of partners.yaml.
var Partner = &Record{Name: "partner", Ours: true, About: say("a country, region, organisation or mechanism one cooperates with", "合作的国家、地区、组织或机制"), Keys: []Key{
	{Name: "id", Type: String, Required: true, Form: ID, About: say("its id", "编号")},
	{Name: "name", Type: Passage, Required: true, About: say("its name", "名称")},
	{Name: "kind", Type: String, Required: true, Enum: PartnerKinds, About: say("what it is", "类型")},
	{Name: "region", Type: String, Required: true, Enum: Regions, About: say("where it lies", "所在地区")},
	{Name: "member_of", Type: String, List: true, Ref: "partners.yaml", About: say("groups and organisations it belongs to, by id", "所属集团和组织（编号）")},
	{Name: "also", Type: Object, Of: OtherNames, About: say("the other ways to say its name", "名称的其他说法")},
	{Name: "home", Type: Bool, About: say("true for the country whose programmes these are", "本目录各计划所属国为 true")},
	{Name: "note", Type: Passage, About: say("what readers should know of the entry", "对该条目的说明")},
	{Name: "formerly", Type: String, List: true, Form: ID, About: say("ids it was published under, oldest first", "曾用编号，由旧到新")},
}}

// Agency is an entry of agencies.yaml.
var Agency = &Record{Name: "agency", Ours: true, About: say("a body that runs, signs, funds or answers for directions", "主管、签署、出资或联系机构"), Keys: []Key{
	{Name: "id", Type: String, Required: true, Form: ID, About: say("its id", "编号")},
	{Name: "name", Type: Passage, Required: true, About: say("its name", "名称")},
	{Name: "abbr", Type: String, About: say("its abbreviation", "缩写")},
	{Name: "also", Type: Object, Of: OtherNames, About: say("the other ways to say its name", "名称的其他说法")},
	{Name: "partner", Type: String, Required: true, Ref: "partners.yaml", About: say("its country or organisation, by id", "所属国家或组织（编号）")},
	{Name: "note", Type: Passage, About: say("what readers should know of the entry", "对该条目的说明")},
}}

// Field is an entry of fields.yaml.
var Field = &Record{Name: "field", Ours: true, About: say("a term of the catalogue's own list of fields, two levels deep", "本目录领域表中的一项，分两级"), Keys: []Key{
	{Name: "id", Type: String, Required: true, Form: ID, About: say("its id", "编号")},
	{Name: "name", Type: Passage, Required: true, About: say("its name", "名称")},
	{Name: "about", Type: Passage, About: say("what it covers", "范围")},
	{Name: "also", Type: Object, Of: OtherNames, About: say("words of topics that belong to it, beside its name", "属于该领域的领域方向用词，名称本身不必列")},
	{Name: "formerly", Type: String, List: true, Form: ID, About: say("ids it was published under, oldest first", "曾用编号，由旧到新")},
}}

func init() { // a declaration cannot name itself
	Field.Keys = append(Field.Keys, Key{Name: "children", Type: Object, Of: Field, List: true,
		About: say("the fields below it; one level only", "下级领域，仅一级")})
}

// Document is an entry of sources.yaml.
var Document = &Record{Name: "document", Ours: true, About: say("a source document, word for word", "一份来源文件，照录全文"), Keys: []Key{
	{Name: "id", Type: String, Required: true, Form: SourceID, About: say("its id, which every reference to its lines begins with", "编号，引用其行时以此开头")},
	{Name: "file", Type: String, Required: true, About: say("its text, in content/sources: sources/s002.txt", "其文本，放在 content/sources：sources/s002.txt")},
	{Name: "language", Type: String, Required: true, Enum: Languages, Tags: true, About: say("its language", "语言")},
	{Name: "title", Type: Passage, Required: true, About: say("its title", "标题")},
	{Name: "publisher", Type: Passage, About: say("who published it, as far as it says", "发布者，以文件所载为限")},
	{Name: "status", Type: String, Required: true, Enum: DocumentStatuses, About: say("what it is", "性质")},
	{Name: "about", Type: Passage, About: say("what it holds and what is missing", "内容与缺失")},
	{Name: "notes", Type: Object, Of: Note, List: true, Wording: Ours, About: say("notes on the document as a whole", "对整份文件的注记")},
	{Name: "labels", Type: String, List: true, About: say("printed words that carry no content of their own and need not stand in a record, such as 其他要求：", "自身不含内容、不必收入记录的印刷字样，如“其他要求：”")},
}}

// SeriesMember is one direction of a series.
var SeriesMember = &Record{Name: "series-member", Ours: true, About: say("a direction of a series", "系列中的一个方向"), Keys: []Key{
	{Name: "direction", Type: String, Required: true, Ref: "guides", About: say("the direction, by id", "方向编号")},
	{Name: "why", Type: Passage, About: say("why it belongs to the series", "归入该系列的理由")},
	{Name: "inferred", Type: Bool, About: say("true where the texts do not say so themselves", "原文未明言、属推断时为 true")},
}}

// SeriesEntry is an entry of series.yaml.
var SeriesEntry = &Record{Name: "series", Ours: true, About: say("the same scheme through the years", "同一计划的历年方向"), Keys: []Key{
	{Name: "id", Type: String, Required: true, Form: ID, About: say("its id", "编号")},
	{Name: "name", Type: Passage, Required: true, About: say("its name", "名称")},
	{Name: "members", Type: Object, Of: SeriesMember, List: true, Required: true, About: say("its directions", "所含方向")},
}}

// Term is an entry of terms.yaml.
var Term = &Record{Name: "term", Ours: true, About: say("a fixed translation: where the Chinese stands, one of the English wordings must", "固定译法：中文出现之处，英文须有其中一种译法"), Keys: []Key{
	{Name: "zh", Type: String, Required: true, About: say("the Chinese term", "中文术语")},
	{Name: "en", Type: String, List: true, Required: true, About: say("its translations; case does not matter, parts of words count", "英文译法；不分大小写，可为词的一部分")},
}}

// Meaning is an entry of meanings.yaml.
var Meaning = &Record{Name: "meaning", Ours: true, About: say("more words of a class of meaning, such as must, may, only: a synonym that the comparison of both languages does not know yet", "某类含义（如须、可、仅）的补充用词：两种语言对照时尚不认识的同义词"), Keys: []Key{
	{Name: "class", Type: String, Required: true, About: say("the class, as problems name it: must, may, only, at_least", "类别，照问题所报填写：must、may、only、at_least")},
	{Name: "zh", Type: String, List: true, About: say("Chinese words of the class", "属于该类的中文词语")},
	{Name: "en", Type: String, List: true, About: say("English words of the class; a star is any ending", "属于该类的英文词语；星号代表任何词尾")},
	{Name: "not_zh", Type: String, List: true, About: say("Chinese words that only look like one of the class", "形似而不属于该类的中文词语")},
	{Name: "not_en", Type: String, List: true, About: say("English words that only look like one of the class", "形似而不属于该类的英文词语")},
}}

// Programme is a programme of site.yaml.
var Programme = &Record{Name: "programme", Ours: true, About: say("a funder's scheme of calls", "一个专项或计划"), Keys: []Key{
	{Name: "id", Type: String, Required: true, Form: ID, About: say("its id", "编号")},
	{Name: "currency", Type: String, Form: Currency, About: say("the currency of its amounts, unless an amount names another: the code of ISO 4217, such as CNY", "其金额的币种（ISO 4217 代码，如 CNY）；金额另行写明币种的除外")},
	{Name: "name", Type: Passage, Required: true, About: say("its name", "名称")},
	{Name: "zone", Type: String, Form: Zone, About: say("the time zone its guides' hours are in", "其指南所列时刻的时区")},
}}

// Site is site.yaml.
var Site = &Record{Name: "site", Ours: true, About: say("what the whole site says of itself", "整个网站的说明"), Keys: []Key{
	{Name: "title", Type: Passage, Required: true, About: say("the site's title", "网站名称")},
	{Name: "tagline", Type: Passage, Required: true, About: say("one line below the title", "名称下的一行说明")},
	{Name: "publisher", Type: Passage, Required: true, About: say("who publishes the catalogue", "编制单位")},
	{Name: "base_url", Type: String, About: say("the site's address with a slash at the end; feeds and canonical links need it", "网站地址，以斜杠结尾；订阅源和规范链接需要它")},
	{Name: "feed_ids", Type: String, Form: TaggingEntity, About: say("what ids of feeds begin with, after the site has moved to another host", "网站更换域名后，订阅源标识的开头")},
	{Name: "contact", Type: String, About: say("an e-mail address for corrections", "接受勘误的电子邮件地址")},
	{Name: "content_date", Type: Date, Required: true, About: say("the day the content speaks for: statuses count from it", "内容截至日期，申报状态以此日计")},
	{Name: "programmes", Type: Object, Of: Programme, List: true, Required: true, About: say("the programmes, in the order pages list them", "各专项，按页面所列次序")},
	{Name: "notice", Type: Passage, Required: true, About: say("a notice at the foot of every page", "每页页脚的声明")},
}}

// Page is page.yaml.
var Page = &Record{Name: "page", Ours: true, About: say("a free page; its text stands in zh.md and en.md", "自由页面，正文在 zh.md 和 en.md"), Keys: []Key{
	{Name: "title", Type: Passage, Required: true, About: say("its title", "标题")},
	{Name: "description", Type: Passage, Required: true, About: say("one sentence, for search engines and lists", "一句话说明，供搜索引擎和列表使用")},
	{Name: "differences", Type: Object, Of: Difference, List: true, About: say("where the two languages rightly differ", "两种语言确应不同之处")},
	{Name: "formerly", Type: String, List: true, Form: ID, About: say("ids it was published under, oldest first", "曾用编号，由旧到新")},
}}

// RemovedRecord is an entry of removed.yaml.
var RemovedRecord = &Record{Name: "removed", Ours: true, About: say("a published record that is no more, and nothing stands in its place", "已发布而今移除、且无替代的记录"), Keys: []Key{
	{Name: "kind", Type: String, Required: true, Enum: RemovedKinds, About: say("what it was", "原为何种记录")},
	{Name: "id", Type: String, Required: true, Form: ID, About: say("the id it had", "原编号")},
	{Name: "date", Type: Date, Required: true, About: say("the day it was removed, not after content_date", "移除日期，不晚于 content_date")},
	{Name: "title", Type: Passage, Required: true, About: say("the title it had", "原标题")},
	{Name: "reason", Type: Passage, Required: true, Wording: Ours, About: say("why it was removed", "移除缘由")},
	{Name: "see", Type: String, List: true, About: say("where readers may look instead, as after zhinan: (partners/egypt)", "可另见之处，写法同 zhinan: 之后（partners/egypt）")},
}}
