package schema

import "zhinan/generator/internal/lang"

// Direction is direction.yaml.
var Direction = &Record{Name: "direction", About: say("one numbered call of a guide, or one row of an annual plan", "指南中的一个方向，或年度计划中的一个条目"), Keys: []Key{
	{Name: "number", Type: String, Required: true, Form: PrintedNumber, About: say("the number as printed; where it could be an id, in lower case, the folder has that name; else the editor names the folder", "所印编号；编号（转为小写后）可作 id 的，文件夹与之同名，否则由编者命名文件夹")},
	{Name: "scheme", Type: String, Required: true, Enum: Schemes, About: say("the sort of cooperation it funds", "合作类型")},
	{Name: "title", Type: Passage, Required: true, About: say("the title as printed", "名称，照原文")},
	{Name: "partners", Type: String, List: true, Required: true, Unless: "partners_none", Ref: "partners.yaml", About: say("the partners the title names, by id", "题名所列合作方（编号）")},
	{Name: "partners_none", Type: String, Enum: PartnersNone, About: say("why it names no partner", "未列合作方的缘由")},
	{Name: "partners_printed", Type: Passage, About: say("the partners as a table prints them", "表格中所印的合作方")},
	{Name: "agencies", Type: Object, Of: AgencyRef, List: true, About: say("bodies that run, sign, fund or answer for it", "主管、签署、出资或联系机构")},
	{Name: "agencies_none", Type: String, About: say("the mark the source prints where it names no body, such as \"/\"", "来源文件在未列机构处所印的符号，如 \"/\"")},
	{Name: "basis", Type: Object, Of: Basis, List: true, About: say("agreements, commitments and aims it rests on", "所依据的协议、承诺和目标")},
	{Name: "topics", Type: Object, Of: Topics, Required: true, About: say("what may be worked on", "领域方向")},
	{Name: "projects", Type: Object, Of: Quantity, About: say("number of projects to be supported", "拟支持项目数")},
	{Name: "funds", Type: Object, Of: Amount, List: true, About: say("the amounts it states: a total, an amount a project, an amount a side", "所列各项金额：总额、每个项目的金额、一方的金额")},
	{Name: "averages", Type: Object, Of: Average, List: true, About: say("averages per project the source prints", "来源文件所印的项目平均经费")},
	{Name: "duration", Type: Object, Of: Duration, About: say("duration of a project; the guide's where absent", "项目周期；不写则取指南总则")},
	{Name: "moments", Type: Object, Of: Moment, List: true, About: say("dates of its own; one of a role stands in place of the guide's of that role", "本方向自己的时点；某一性质的时点取代指南中同一性质的时点")},
	{Name: "conditions", Type: Object, Of: Condition, List: true, About: say("who may apply and what they must bring", "申报条件")},
	{Name: "contacts", Type: Object, Of: Contact, List: true, About: say("whom to ask", "联系方式")},
	{Name: "plan_rows", Type: String, List: true, Ref: "guides", About: say("rows of an annual plan it carries out, by id", "所落实的年度计划条目（编号）")},
	{Name: "exclusions", Type: Object, Of: Exclusion, List: true, Wording: Running, About: say("what is not supported twice", "不重复支持的规定")},
	{Name: "differences", Type: Object, Of: Difference, List: true, About: say("where the two languages rightly differ", "两种语言确应不同之处")},
	{Name: "notes", Type: Object, Of: Note, List: true, Wording: Ours, About: say("notes on defects of the source", "对来源文件缺陷的注记")},
	{Name: "from", Type: String, List: true, Required: true, Form: Span, About: say("the lines of the sources it comes from", "出处：来源文件的行")},
	{Name: "formerly", Type: String, List: true, Form: ID, About: say("ids it was published under, oldest first; their addresses lead on", "曾用编号，由旧到新；旧网址会转向此处")},
	{Name: "changes", Type: Object, Of: Change, List: true, Wording: Ours, About: say("its log, for feeds", "变更记录，供订阅")},
	{Name: "former_clauses", Type: Object, Of: FormerClause, List: true, Wording: Ours, About: say("addresses its running text had and has no more", "其正文曾有、现已没有的条款地址")},
}}

// StatedPartners is a stated number of partners.
var StatedPartners = &Record{Name: "stated-partners", About: say("the number of partners a guide states, and how one arrives at it", "指南所称合作方数及其计数方法"), Keys: []Key{
	{Name: "qualifier", Type: String, Required: true, Enum: Qualifiers, About: say("how the source qualifies the number", "来源文件对数额的限定")},
	{Name: "value", Type: Int, About: say("the number", "数值")},
	{Name: "printed", Type: Passage, Due: true, Wording: Printed, About: say("the wording the number was read from", "读出该数额的原文措辞")},
	{Name: "counted", Type: String, List: true, Ref: "partners.yaml", About: say("the partners that were counted, by id", "计入的合作方（编号）")},
	{Name: "counting", Type: Passage, Wording: Ours, About: say("how they were counted", "计数方法")},
}}

// Stated holds the totals a guide states of itself.
var Stated = &Record{Name: "stated", About: say("the totals a guide states of itself, compared with the sums of its directions", "指南自述的总数，与各方向之和对照"), Keys: []Key{
	{Name: "directions", Type: Object, Of: Quantity, About: say("number of directions", "方向数")},
	{Name: "partners", Type: Object, Of: StatedPartners, About: say("number of partners", "合作方数")},
	{Name: "projects", Type: Object, Of: Quantity, About: say("number of projects", "项目数")},
	{Name: "funds", Type: Object, Of: Amount, List: true, About: say("its amounts: funds in all, or an amount a project", "所述金额：经费总额，或每个项目的金额")},
}}

// Extended is a date a moment had before, and Until the end of a period: a
// date with its hour, in the zone of the moment.
var (
	Until    = point("until", say("the end of a period, in the zone of its moment", "起止时间之止，时区同该时点"))
	Extended = point("was", say("a date a moment had before it was put off, in the zone of the moment", "延期前的日期，时区同该时点"))
)

func point(name string, about lang.Text) *Record {
	return &Record{Name: name, About: about, Keys: when()}
}

// when are the keys that say a date.
func when() []Key {
	return []Key{
		{Name: "date", Type: When, Required: true, Form: WhenForm, About: say("the date, as much of it as is printed", "日期，原文印到哪里写到哪里")},
		{Name: "time", Type: String, Form: Clock, About: say("the hour in quotation marks, where one is printed", "时刻，加引号；原文印有时填写")},
		{Name: "offset", Type: String, Form: Offset, About: say("which of two equal hours is meant, on the night clocks are put back", "拨慢时钟之夜，同一时刻出现两次时，用以指明是哪一次")},
	}
}

// Moment is a date of a role, of a guide or a direction.
var Moment = &Record{Name: "moment", About: say("a date of a guide or a direction, with its role", "指南或方向的一个时点及其性质"), Keys: append(append([]Key{
	{Name: "role", Type: String, Required: true, Enum: MomentRoles, About: say("what the date is for", "日期的性质")},
	{Name: "side", Type: String, Enum: ContactSides, About: say("the side it binds, where it binds one only", "只约束一方时，为哪一方")},
}, when()...),
	Key{Name: "zone", Type: String, Form: Zone, About: say("the time zone, where it is not the programme's; the partner's side names its own", "时区；与专项时区不同时填写，外方时点须写明")},
	Key{Name: "until", Type: Object, Of: Until, About: say("the end of a period that begins on the date", "自该日期起的一段时间之止")},
	Key{Name: "was", Type: Object, Of: Extended, List: true, About: say("the dates it had before it was put off, oldest first", "延期前的日期，由旧到新")},
	Key{Name: "inferred", Type: Bool, About: say("true where whose date it is does not stand in the source", "该日期由谁所设，原文未写明时为 true")},
	Key{Name: "printed", Type: Passage, Wording: Printed, About: say("the wording the date was read from", "读出该日期的原文措辞")},
)}

// Statement is an original passage of a guide outside its running text.
var Statement = &Record{Name: "statement", About: say("an original passage of a guide outside its running text", "指南正文之外的原文"), Keys: []Key{
	{Name: "text", Type: Passage, Required: true, About: say("the passage", "原文")},
	{Name: "from", Type: String, Required: true, Form: Span, About: say("the lines it stands in", "出处行号")},
}}

// System is an application system.
var System = &Record{Name: "application-system", About: say("the system one applies in", "申报系统"), Keys: []Key{
	{Name: "name", Type: Passage, Required: true, About: say("its name as printed", "名称，照原文")},
	{Name: "url", Type: String, Required: true, Unless: "missing", About: say("its address as printed", "网址，照原文")},
	{Name: "missing", Type: Bool, About: say("true where the source gives no address", "来源文件未给出网址时为 true")},
}}

// Attachment is a document a guide comes with.
var Attachment = &Record{Name: "attachment", About: say("a document a guide comes with", "指南的一份附件"), Keys: []Key{
	{Name: "title", Type: Passage, Required: true, About: say("its title as printed", "标题，照原文")},
	{Name: "url", Type: String, Required: true, Unless: "missing", About: say("its address as printed", "网址，照原文")},
	{Name: "missing", Type: Bool, About: say("true where the source names it and gives no address", "来源文件提到而未给出网址时为 true")},
}}

// Guide is guide.yaml.
var Guide = &Record{Name: "guide", About: say("one published batch of calls, or one annual plan", "一批指南，或一份年度计划"), Keys: []Key{
	{Name: "programme", Type: String, Required: true, Ref: "site.yaml", About: say("the programme it belongs to, by the id site.yaml gives it", "所属专项（site.yaml 中的编号）")},
	{Name: "type", Type: String, Required: true, Enum: GuideTypes, About: say("whether one applies under it", "类型")},
	{Name: "year", Type: Int, Required: true, About: say("its year, four digits; a year exists once a guide has it", "年度，四位数字；有指南即有该年度")},
	{Name: "batch", Type: Int, About: say("the number of the batch, where one is printed", "批次，原文印有时填写")},
	{Name: "state", Type: String, Required: true, Enum: GuideStates, About: say("draft for comments or final", "征求意见稿或正式发布")},
	{Name: "original", Type: String, Required: true, Enum: GuideOriginals, Tags: true, About: say("which side of its texts, and of its directions', is the source's wording", "本指南及其方向的文字以哪一种语言为原文")},
	{Name: "body_original", Type: String, Enum: GuideOriginals, Tags: true, About: say("the same for the running texts (zh.md, en.md), where it differs", "正文（zh.md、en.md）的原文语言，与上不同时填写")},
	{Name: "title", Type: Passage, Required: true, About: say("the full title", "全称")},
	{Name: "short", Type: Passage, Required: true, Wording: Ours, About: say("a short name of ours, such as 2024, batch 2", "本目录所用简称，如2024年度第二批")},
	{Name: "directions", Type: String, List: true, Required: true, About: say("the folders of its directions, in printed order", "各方向的文件夹名，按印刷次序")},
	{Name: "document_number", Type: String, About: say("the number of the document it was issued under, as printed: 国科发资〔2023〕48号", "发文字号，照原文：国科发资〔2023〕48号")},
	{Name: "agencies", Type: Object, Of: AgencyRef, List: true, About: say("bodies that publish it, recommend applications or manage it", "发布、推荐、管理等机构")},
	{Name: "application_system", Type: Object, Of: System, About: say("the system one applies in", "申报系统")},
	{Name: "attachments", Type: Object, Of: Attachment, List: true, About: say("the documents it comes with, in printed order", "附件，按原文次序")},
	{Name: "stated", Type: Object, Of: Stated, About: say("totals it states of itself", "自述的总数")},
	{Name: "duration", Type: Object, Of: Duration, About: say("duration of a project, for directions that state none", "项目周期，适用于未另行规定的方向")},
	{Name: "moments", Type: Object, Of: Moment, List: true, About: say("its dates, for all its directions", "各时点，适用于全部方向")},
	{Name: "statements", Type: Object, Of: Statement, List: true, About: say("original passages outside its running text", "正文之外的原文")},
	{Name: "conditions", Type: Object, Of: Condition, List: true, About: say("conditions for all its directions", "适用于全部方向的条件")},
	{Name: "differences", Type: Object, Of: Difference, List: true, About: say("where the two languages rightly differ", "两种语言确应不同之处")},
	{Name: "notes", Type: Object, Of: Note, List: true, Wording: Ours, About: say("notes on defects of the source", "对来源文件缺陷的注记")},
	{Name: "from", Type: String, List: true, Required: true, Form: Span, About: say("the lines of the sources its own texts come from", "本指南文字的出处：来源文件的行")},
	{Name: "formerly", Type: String, List: true, Form: ID, About: say("ids it was published under, oldest first", "曾用编号，由旧到新")},
	{Name: "changes", Type: Object, Of: Change, List: true, Wording: Ours, About: say("its log, for feeds", "变更记录，供订阅")},
	{Name: "former_clauses", Type: Object, Of: FormerClause, List: true, Wording: Ours, About: say("addresses its running text had and has no more", "其正文曾有、现已没有的条款地址")},
}}
