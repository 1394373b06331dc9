package export

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	content "zhinan/generator/internal/schema"
	"zhinan/generator/internal/site"
)

// column is one column of data/directions.csv: what it is called, what it
// means, and what it holds for a direction. required columns have no empty
// cell; text columns are made safe for spreadsheets.
type column struct {
	name, kind string // kind is a type of Table Schema
	values     []string
	required   bool
	about      lang.Text
	get        func(in Input, d *catalog.Direction) string
}

// between parts the items of a cell that lists several.
const between = "; "

func said(s func(*catalog.Direction) string) func(Input, *catalog.Direction) string {
	return func(_ Input, d *catalog.Direction) string { return s(d) }
}

// sides are two columns of a text, one a language.
func sides(name string, required bool, about lang.Text, get func(d *catalog.Direction, l lang.Lang) string) []column {
	var out []column
	for _, l := range lang.Both {
		tail := lang.Text{ZH: "（中文）", EN: ", in Chinese"}
		if l == lang.EN {
			tail = lang.Text{ZH: "（英文）", EN: ", in English"}
		}
		out = append(out, column{name: name + "_" + string(l), kind: "string", required: required,
			about: lang.Text{ZH: about.ZH + tail.ZH, EN: about.EN + tail.EN}, get: said(func(d *catalog.Direction) string { return get(d, l) })})
	}
	return out
}

// figure are the columns of a quantity: qualifier, number, lower end, wording.
func figure(name, unit string, what lang.Text, get func(*catalog.Direction) catalog.Quantity) []column {
	out := []column{
		{name: name + "_qualifier", kind: "string", required: true, values: content.Qualifiers.IDs(),
			about: lang.Text{ZH: what.ZH + "的限定：确数、不超过、不少于、超过、不足、约、区间、待定、未说明", EN: what.EN + ": how the number is to be taken; tbd is to be determined, unstated not stated"},
			get:   said(func(d *catalog.Direction) string { return quantity(get(d)).Qualifier })},
		{name: name + unit, kind: "integer",
			about: lang.Text{ZH: what.ZH + "；区间为上限；待定、未说明则空", EN: what.EN + "; the upper end of a range; empty where to be determined or not stated"},
			get: said(func(d *catalog.Direction) string {
				return upperEnd(get(d))
			})},
		{name: name + "_from" + unit, kind: "integer", about: lang.Text{ZH: what.ZH + "区间的下限", EN: what.EN + ": lower end of a range"},
			get: said(func(d *catalog.Direction) string { return lowerEnd(get(d)) })},
	}
	return append(out, sides(name+"_printed", false, lang.Text{ZH: what.ZH + "的表述：原文，原文为另一语言的则为译文", EN: what.EN + ": the wording as printed, or the translation of it where the source is in the other language"},
		func(d *catalog.Direction, l lang.Lang) string { return get(d).Printed.Side(l) })...)
}

// upperEnd is the number of a quantity, the upper end of a range; empty where
// there is none.
func upperEnd(q catalog.Quantity) string {
	value, _, hi := numbers(q)
	switch {
	case value != nil:
		return strconv.FormatInt(*value, 10)
	case hi != nil:
		return strconv.FormatInt(*hi, 10)
	}
	return ""
}

// lowerEnd is that of a range.
func lowerEnd(q catalog.Quantity) string {
	if _, lo, _ := numbers(q); lo != nil {
		return strconv.FormatInt(*lo, 10)
	}
	return ""
}

// columns are the table. Names once published stay; new ones go to the end.
var columns = slices.Concat(
	[]column{
		{name: "id", kind: "string", required: true, about: lang.Text{ZH: "编号：指南加印刷序号", EN: "id: guide and printed number"}, get: said(directionID)},
		{name: "guide", kind: "string", required: true, about: lang.Text{ZH: "指南编号", EN: "id of the guide"}, get: said(func(d *catalog.Direction) string { return d.Guide.ID })},
		{name: "year", kind: "year", required: true, about: lang.Text{ZH: "年度", EN: "year"}, get: said(func(d *catalog.Direction) string { return fmt.Sprintf("%04d", d.Guide.Year) })},
		{name: "batch", kind: "integer", about: lang.Text{ZH: "批次（如原文印有）", EN: "batch, where one is printed"}, get: said(func(d *catalog.Direction) string {
			if d.Guide.Batch == 0 {
				return ""
			}
			return strconv.Itoa(d.Guide.Batch)
		})},
		{name: "kind", kind: "string", required: true, values: []string{"call", "plan_row"}, about: lang.Text{ZH: "指南方向或年度计划条目", EN: "a call, or a row of an annual plan"},
			get: said(func(d *catalog.Direction) string {
				if d.Guide.Plan {
					return "plan_row"
				}
				return "call"
			})},
		{name: "state", kind: "string", required: true, values: content.GuideStates.IDs(), about: lang.Text{ZH: "征求意见稿或正式稿", EN: "draft for comments, or final"},
			get: said(func(d *catalog.Direction) string { return guideShort(d.Guide).State })},
		{name: "programme", kind: "string", about: lang.Text{ZH: "专项编号", EN: "id of the programme"}, get: said(func(d *catalog.Direction) string { return d.Guide.Programme.ID })},
		{name: "number", kind: "string", required: true, about: lang.Text{ZH: "印刷序号", EN: "number as printed"}, get: said(func(d *catalog.Direction) string { return d.Number })},
		{name: "scheme", kind: "string", required: true, values: content.Schemes.IDs(),
			about: lang.Text{ZH: "类别", EN: "kind of scheme"}, get: said(func(d *catalog.Direction) string { return d.Scheme })},
	},
	sides("title", true, lang.Text{ZH: "名称", EN: "title"}, func(d *catalog.Direction, l lang.Lang) string { return d.Title.Side(l) }),
	[]column{
		{name: "original", kind: "string", about: lang.Text{ZH: "名称的哪一侧为来源原文（zh、en、both），另一侧为非官方译文；两侧均为译文的，为原文的语言标签", EN: "which side of the title is the source’s own wording (zh, en, both), the other being an unofficial translation; the tag of a third language where both are translations"},
			get: said(func(d *catalog.Direction) string { return text(d.Title).Original })},
		{name: "partners", kind: "string", about: lang.Text{ZH: "合作方编号", EN: "ids of the partners"},
			get: said(func(d *catalog.Direction) string { return strings.Join(each(d.Partners, partnerID), between) })},
	},
	sides("partners", false, lang.Text{ZH: "合作方名称", EN: "names of the partners"}, func(d *catalog.Direction, l lang.Lang) string {
		return strings.Join(each(d.Partners, func(p *catalog.Partner) string { return p.Name.Side(l) }), between)
	}),
	sides("agencies", false, lang.Text{ZH: "来源所列机构", EN: "bodies the source names"}, func(d *catalog.Direction, l lang.Lang) string {
		return strings.Join(agencies(d, l), between)
	}),
	sides("topics", false, lang.Text{ZH: "领域方向，每项一行", EN: "the printed topics, one a line"}, func(d *catalog.Direction, l lang.Lang) string {
		return strings.Join(topics(d, l), "\n")
	}),
	[]column{
		{name: "fields", kind: "string", about: lang.Text{ZH: "所标领域编号", EN: "ids of the fields it is tagged with"},
			get: said(func(d *catalog.Direction) string { return strings.Join(each(d.Fields, fieldID), between) })},
		{name: "any_field", kind: "boolean", required: true, about: lang.Text{ZH: "不限领域", EN: "open to any field"}, get: said(func(d *catalog.Direction) string { return strconv.FormatBool(d.AnyField) })},
	},
	figure("projects", "", lang.Text{ZH: "拟支持项目数", EN: "number of projects"}, func(d *catalog.Direction) catalog.Quantity { return d.Projects }),
	figure("funds", "_yuan", lang.Text{ZH: "总经费（元人民币；其他币种和口径见 amounts）", EN: "total funds in yuan (CNY); other currencies and amounts of other kinds are in amounts"}, func(d *catalog.Direction) catalog.Quantity { return inYuan(d.Funds) }),
	[]column{
		{name: "per_project_yuan", kind: "integer", about: lang.Text{ZH: "平均每个项目的经费（元，向下取整）：原文所列，否则由本目录按总经费除以项目数算得；原文按领域方向分列的则空", EN: "average per project in yuan, rounded down: as printed, else funds by number of projects, worked out by the catalogue; empty where averages are printed topic by topic"},
			get: said(func(d *catalog.Direction) string {
				if a := perProject(d); a != nil {
					return strconv.FormatInt(a.Yuan, 10)
				}
				return ""
			})},
	},
	figure("duration", "_years", lang.Text{ZH: "实施周期（年；不是整年的无数值）", EN: "duration in years (no number where it is no whole number of them)"}, func(d *catalog.Direction) catalog.Quantity { return inYears(d.Duration) }),
	[]column{
		{name: "deadline", kind: "date", about: lang.Text{ZH: "申报第一步（注册、意向书、预申报或提交）截止日期，时区见 deadline_zone；未列到日则空", EN: "day by which the first stage (registration, expression of interest, outline or submission) is due, in deadline_zone; empty where no day is stated"},
			get: said(func(d *catalog.Direction) string {
				if p := due(d); p.Precision == catalog.OnDay {
					return p.Written
				}
				return ""
			})},
		{name: "sources", kind: "string", required: true, about: lang.Text{ZH: "所据来源文件及行号", EN: "source documents and lines it comes from"},
			get: said(func(d *catalog.Direction) string {
				return strings.Join(each(d.From, func(s catalog.Span) string { return fmt.Sprintf("%s:%d-%d", s.Document.ID, s.First, s.Last) }), between)
			})},
		{name: "page_zh", kind: "string", required: true, about: lang.Text{ZH: "中文页；网站地址未设置时为相对路径", EN: "Chinese page; relative to the site’s root where its address is not known"},
			get: func(in Input, d *catalog.Direction) string { return in.BaseURL.Address(site.DirectionPath(lang.ZH, d)) }},
		{name: "page_en", kind: "string", required: true, about: lang.Text{ZH: "英文页，同上", EN: "English page, likewise"},
			get: func(in Input, d *catalog.Direction) string { return in.BaseURL.Address(site.DirectionPath(lang.EN, d)) }},
		{name: "permalink", kind: "string", required: true, about: lang.Text{ZH: "不分语言的固定链接，同上", EN: "permanent link without a language, likewise"},
			get: func(in Input, d *catalog.Direction) string { return in.BaseURL.Address(site.GoPath(d)) }},
		{name: "deadline_time", kind: "string", about: lang.Text{ZH: "截止时刻（时:分），时区见 deadline_zone；原文只印日期则空", EN: "hour of the deadline as hours:minutes, in deadline_zone; empty where only the day is printed"},
			get: said(func(d *catalog.Direction) string { return due(d).Clock })},
		{name: "per_project_qualifier", kind: "string", values: content.SplitQualifiers.IDs(),
			about: lang.Text{ZH: "per_project_yuan 的限定：项目数为“不超过”的，平均数为“不少于”", EN: "how per_project_yuan is to be taken: over “no more than” so many projects it is at_least"},
			get: said(func(d *catalog.Direction) string {
				if a := perProject(d); a != nil {
					return a.Qualifier
				}
				return ""
			})},
		{name: "per_project_printed", kind: "boolean", about: lang.Text{ZH: "per_project_yuan 是否原文所列；否则由本目录算得", EN: "whether the source prints per_project_yuan; else it is worked out by the catalogue"},
			get: said(func(d *catalog.Direction) string {
				if a := perProject(d); a != nil {
					return strconv.FormatBool(a.Printed)
				}
				return ""
			})},
		{name: "deadline_zone", kind: "string", about: lang.Text{ZH: "截止时刻的时区（IANA 名称）；不知则空", EN: "time zone of the deadline, by its IANA name; empty where it is not known"},
			get: said(func(d *catalog.Direction) string {
				if p := due(d); p.Dated() {
					return p.ZoneName()
				}
				return ""
			})},
		{name: "deadline_role", kind: "string", values: catalog.Stages, about: lang.Text{ZH: "deadline 所指的环节", EN: "the stage deadline is of"},
			get: said(func(d *catalog.Direction) string {
				if m := catalog.Counts(d.Moments); m != nil {
					return m.Role
				}
				return ""
			})},
		{name: "deadline_stated", kind: "string", about: lang.Text{ZH: "未列到日的截止时间：2024-05、2024、--05-15（未列年份）、tbd（待定）、rolling（随时受理）、on_publication（自发布之日起）", EN: "the deadline where no day of a year is stated: 2024-05, 2024, --05-15 (no year), tbd (to be determined), rolling (at any time), on_publication"},
			get: said(func(d *catalog.Direction) string {
				if p := due(d); p.Precision != catalog.OnDay {
					return p.Written
				}
				return ""
			})},
		{name: "closes", kind: "string", about: lang.Text{ZH: "截止的瞬间（RFC 3339）：所印时刻，或当日之末；不能确知则空", EN: "the instant of the deadline (RFC 3339): the printed hour, or the end of the day; empty where it is not exactly known"},
			get: said(func(d *catalog.Direction) string { return instant(d.Closes()) })},
		{name: "opens", kind: "string", about: lang.Text{ZH: "开始申报的瞬间（RFC 3339）；不能确知则空", EN: "the instant from which one may apply (RFC 3339); empty where it is not exactly known"},
			get: said(func(d *catalog.Direction) string { return instant(d.Opens()) })},
		{name: "partners_none", kind: "string", values: content.PartnersNone.IDs(), about: lang.Text{ZH: "未列合作方的缘由：不限，或来源文件未说明", EN: "why it names no partner: open to any country, or not stated"},
			get: said(func(d *catalog.Direction) string { return d.PartnersNone })},
		{name: "topics_given", kind: "string", values: content.TopicsGiven.IDs(), about: lang.Text{ZH: "未列领域方向的缘由：见附件，或来源文件未说明", EN: "why it lists no topics: they stand in an annex, or are not given"},
			get: said(func(d *catalog.Direction) string { return d.TopicsGiven })},
	},
	moneyColumns,
)

// due is the date that counts for a direction: of its first stage.
func due(d *catalog.Direction) catalog.Point {
	if m := catalog.Counts(d.Moments); m != nil {
		return m.Due()
	}
	return catalog.Point{}
}

// agencies names the bodies of a direction, each once.
func agencies(d *catalog.Direction, l lang.Lang) []string {
	var out []string
	for _, a := range d.Agencies {
		if name := a.Agency.Name.Side(l); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// topics lists the topics with their labels, the parts of a topic behind it,
// and at the end the words that leave the list open.
func topics(d *catalog.Direction, l lang.Lang) []string {
	var out []string
	var add func([]*catalog.Topic)
	add = func(list []*catalog.Topic) {
		for _, t := range list {
			label, gap := t.Label.Side(l), ""
			if label != "" && l == lang.EN {
				gap = " "
			}
			out = append(out, label+gap+t.Text.Side(l))
			add(t.Parts)
		}
	}
	add(d.Topics)
	if s := d.OpenEnded.Side(l); s != "" {
		out = append(out, s)
	}
	return out
}

// Columns documents data/directions.csv.
func Columns() []Property {
	return each(columns, func(c column) Property {
		return Property{Name: c.name, Type: c.kind, Optional: !c.required, Values: c.values, About: c.about}
	})
}

// tableFiles are data/directions.csv and its Table Schema.
func tableFiles(in Input) []Described {
	return []Described{
		described(site.CSVPath, len(in.Catalog.Directions), func() ([]byte, error) { return table(in) }),
		indented(site.TableSchemaPath, 0, newTableSchema),
	}
}

// table is RFC 4180 with a byte order mark, by which spreadsheets know UTF-8.
func table(in Input) ([]byte, error) {
	b := bytes.NewBufferString("\uFEFF")
	w := csv.NewWriter(b)
	w.UseCRLF = true
	row := make([]string, len(columns))
	for i, c := range columns {
		row[i] = c.name
	}
	if err := w.Write(row); err != nil {
		return nil, fmt.Errorf("table: %w", err)
	}
	for _, d := range in.Catalog.Directions {
		for i, c := range columns {
			if row[i] = c.get(in, d); c.kind == "string" {
				row[i] = clipped(neutral(row[i]))
			}
		}
		if err := w.Write(row); err != nil {
			return nil, fmt.Errorf("table: %w", err)
		}
	}
	w.Flush()
	if err := w.Error(); err != nil {
		return nil, fmt.Errorf("table: %w", err)
	}
	return b.Bytes(), nil
}

// tableSchema is a Table Schema of the Frictionless standards, version 1.
type tableSchema struct {
	Schema        string       `json:"$schema"`
	Fields        []tableField `json:"fields"`
	PrimaryKey    string       `json:"primaryKey"`
	MissingValues []string     `json:"missingValues"`
}

type tableField struct {
	Name        string       `json:"name"`
	Title       string       `json:"title"`
	Description string       `json:"description"`
	Type        string       `json:"type"`
	Constraints *constraints `json:"constraints,omitempty"`
}

type constraints struct {
	Required bool     `json:"required,omitempty"`
	Unique   bool     `json:"unique,omitempty"`
	Enum     []string `json:"enum,omitempty"`
}

func newTableSchema() tableSchema {
	out := tableSchema{Schema: "https://specs.frictionlessdata.io/schemas/table-schema.json", PrimaryKey: "id", MissingValues: []string{""}}
	for _, c := range columns {
		f := tableField{Name: c.name, Title: c.about.ZH, Description: c.about.EN, Type: c.kind}
		if c.required || c.values != nil {
			f.Constraints = &constraints{Required: c.required, Unique: c.name == "id", Enum: c.values}
		}
		out.Fields = append(out.Fields, f)
	}
	return out
}
