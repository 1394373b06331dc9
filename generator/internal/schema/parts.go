package schema

import "slices"

// Records that stand within other records.

// Text is a passage in both languages.
var Text = &Record{Name: "text", About: say("a passage in both languages", "中英文对照的一段文字"), Keys: []Key{
	{Name: "zh", Type: String, Due: true, About: say("the Chinese wording", "中文")},
	{Name: "en", Type: String, Due: true, About: say("the English wording", "英文")},
	{Name: "original", Type: String, Enum: TextOriginals, Tags: true, About: say("which side is the source's wording, where that is not what the record's other texts are", "哪一种语言为原文；仅在与该记录其他文字不同时填写")},
	{Name: "wording", Type: String, About: say("the source's own wording, where original is a third language (fr, ja): both sides are then our translations", "original 为第三种语言（fr、ja 等）时的原文措辞；此时中英文均为本目录的译文")},
}}

// Quantity is a number with the qualifier the guide gives it.
var Quantity = &Record{Name: "quantity", About: say("a number with the qualifier the source gives it", "数额及来源文件对它的限定"), Keys: []Key{
	{Name: "qualifier", Type: String, Required: true, Enum: Qualifiers, About: say("how the source qualifies the number", "来源文件对数额的限定")},
	{Name: "value", Type: Int, About: say("the number: projects, partners, years or months, or whole units of a currency", "数值：项目数、合作方数、年数或月数，或以货币基本单位（元、欧元等）计的金额")},
	{Name: "min", Type: Int, About: say("the lower end of a range", "区间下限")},
	{Name: "max", Type: Int, About: say("the upper end of a range", "区间上限")},
	{Name: "hedge", Type: String, Enum: Hedges, About: say("words that soften it (原则上, 一般)", "缓和措辞（原则上、一般）")},
	{Name: "printed", Type: Passage, Due: true, Wording: Printed, About: say("the wording the number was read from", "读出该数额的原文措辞")},
	{Name: "splits", Type: Object, Of: Split, List: true, About: say("parts of the same wording that divide the number", "同一措辞中对数额的划分")},
}}

// Amount is a quantity of money.
var Amount = &Record{Name: "amount", About: say("an amount of money: what it is an amount of, its currency, and the number with its qualifier", "金额：口径、币种、数值及其限定"), Keys: slices.Concat([]Key{
	{Name: "base", Type: String, Enum: Bases, About: say("what it is an amount of; total where absent", "金额的口径；不写即为总额（total）")},
	{Name: "side", Type: String, Enum: AmountSides, About: say("whose amount it is: with base side, or with base project for an amount a side and project", "属于哪一方：与 base: side 同用；与 base: project 同用则为该方每个项目的金额")},
	{Name: "period", Type: String, Enum: Periods, About: say("year where it is given each year", "按年计时写 year")},
	{Name: "covers", Type: String, Enum: Coverages, About: say("what it covers, where the source limits it", "所涵盖的费用，原文有限定时填写")},
	{Name: "currency", Type: String, Form: Currency, About: say("its currency; the programme's where absent", "币种；不写则取所属专项的币种")},
}, Quantity.Keys)}

// Duration is a quantity of time.
var Duration = &Record{Name: "duration", About: say("how long a project runs", "项目周期"), Keys: slices.Concat([]Key{
	{Name: "unit", Type: String, Enum: DurationUnits, About: say("what it is counted in; year where absent", "单位；不写即为年")},
}, Quantity.Keys)}

// Split is a part of a quantity's wording that divides it.
var Split = &Record{Name: "split", About: say("how a quantity is divided: per country, or for one topic", "数额的划分：按国别，或为某一领域方向"), Keys: []Key{
	{Name: "per", Type: String, Enum: SplitUnits, About: say("what each part is for; this or topic", "按什么划分；与 topic 二选一")},
	{Name: "topic", Type: Int, About: say("the topic the part is for, counted from 1; this or per", "所属领域方向的序号，从 1 起；与 per 二选一")},
	{Name: "qualifier", Type: String, Required: true, Enum: SplitQualifiers, About: say("how the source qualifies the part", "来源文件对该部分的限定")},
	{Name: "value", Type: Int, About: say("the number of the part", "该部分的数值")},
	{Name: "min", Type: Int, About: say("the lower end of a range", "区间下限")},
	{Name: "max", Type: Int, About: say("the upper end of a range", "区间上限")},
	{Name: "hedge", Type: String, Enum: Hedges, About: say("words that soften it", "缓和措辞")},
}}

// Condition is a facet read from a requirement.
var Condition = &Record{Name: "condition", About: say("a fact about who may apply and what they must bring, read from one sentence", "从一句要求中读出的申报条件"), Keys: []Key{
	{Name: "kind", Type: String, Required: true, Enum: ConditionKinds, About: say("what the requirement is about", "条件的种类")},
	{Name: "value", Type: String, Required: true, Enum: Strengths, About: say("how strongly it binds", "约束力")},
	{Name: "hedge", Type: String, Enum: Hedges, About: say("words that soften it, as its sentence has them", "缓和措辞，所据原句中须有")},
	{Name: "sentence", Type: Passage, Required: true, Wording: Quoted, About: say("the sentence it was read from, word for word as in zh.md and en.md", "所据原句，与 zh.md、en.md 逐字相同")},
	{Name: "clause", Type: String, Form: ClauseID, About: say("the address of the clause it was read from, such as c3; only where the sentence stands in more than one", "所据条款的地址，如 c3；仅在该语句见于多个条款时填写")},
	{Name: "role", Type: String, Enum: ConditionRoles, About: say("the part of the institution meant", "所指单位的角色")},
	{Name: "side", Type: String, Enum: Sides, About: say("the side it binds", "约束哪一方")},
	{Name: "institutions", Type: String, List: true, Enum: Institutions, About: say("kinds of institutions meant: those that may lead, or, where it is forbidden, may not", "所指单位类型：可以牵头的；forbidden 时为不得牵头的")},
	{Name: "registered_years", Type: Int, About: say("years the institution must have been registered", "单位须已注册的年数")},
	{Name: "ratio", Type: String, About: say("ratio of the applicants' funds to the grant, such as \"1:1\"", "配套出资与国拨经费之比，如 \"1:1\"")},
	{Name: "before", Type: Date, About: say("the day before which a laboratory must have existed", "实验室须在此日之前建立")},
	{Name: "countries", Type: String, List: true, Ref: "partners.yaml", About: say("the eligible countries, by id", "可合作的国别（编号）")},
	{Name: "open", Type: Bool, About: say("true where the source leaves its list of countries, institutions or contents open (等), or gives none", "来源文件所列国别、单位类型或协议内容未尽（“等”）或未列名单时为 true")},
	{Name: "directions", Type: String, List: true, Ref: "guides", About: say("the other directions that are routes to the same", "其他途径所在的方向（编号）")},
	{Name: "what", Type: String, Enum: Indicators, About: say("what an indicator counts", "考核指标所计")},
	{Name: "at_least", Type: Int, About: say("the number to be reached at least", "至少应达到的数值")},
	{Name: "at_most", Type: Int, About: say("the number not to be passed", "不得超过的数值")},
	{Name: "more_than", Type: Int, About: say("the number that must be passed (超过), itself not enough", "须超过的数值，不含本数")},
	{Name: "less_than", Type: Int, About: say("the number that must not be reached (不足), itself too much", "须低于的数值，不含本数")},
	{Name: "equal", Type: Int, About: say("the number as it stands: neither more nor less (各1家)", "确数，不多不少（各1家）")},
	{Name: "per", Type: String, Enum: Pers, About: say("what the number is counted for", "数值按什么计")},
	{Name: "unit", Type: String, Enum: Units, About: say("the unit of the number", "数值的单位")},
	{Name: "min_attendees", Type: Int, About: say("people who must attend each event", "每次活动的最少人数")},
	{Name: "attendees_more_than", Type: Int, About: say("the number of people each event must exceed (超过50人), itself not enough", "每次活动须超过的人数，不含本数")},
	{Name: "min_months", Type: Int, About: say("months each person must stay", "每人停留的最少月数")},
	{Name: "max_age", Type: Int, About: say("the age people may not be above", "年龄上限，含本数")},
	{Name: "under_age", Type: Int, About: say("the age people must be under (未满40岁), itself too old", "须未满的年龄，不含本数")},
	{Name: "per_event_enterprise", Type: Int, About: say("people from enterprises who must attend each event", "每次活动来自企业的最少人数")},
	{Name: "units", Type: Object, Of: TeamPart, List: true, About: say("the units a team is made of, side by side", "团队的单位构成，逐方填写")},
	{Name: "scope", Type: String, List: true, Enum: Scopes, About: say("what the application covers", "申报覆盖的内容")},
	{Name: "documents", Type: Passage, List: true, Wording: Quoted, About: say("the documents, by the words the sentence has for them", "材料名称，用语句中的文字")},
	{Name: "contents", Type: Passage, List: true, Wording: Quoted, About: say("what the agreement says, by the words of the sentence", "协议载明的内容，用语句中的文字")},
	{Name: "by", Type: Date, About: say("the last day on which an agreement may be dated", "协议签署的最后一日，含当日")},
	{Name: "after", Type: Date, About: say("the day after which an agreement must be dated, itself too early", "协议须在此日之后签署，不含当日")},
	{Name: "since", Type: Date, About: say("the first day on which an agreement may be dated", "协议签署的最早一日，含当日")},
	{Name: "years", Type: Int, List: true, About: say("the years of the calls meant", "所涉征集年度")},
}}

// TeamPart is a part of a team.
var TeamPart = &Record{Name: "team-part", About: say("so many units of one side, of one kind where the source names it", "一方的若干单位，原文写明类型的注明类型"), Keys: []Key{
	{Name: "side", Type: String, Required: true, Enum: Sides, About: say("the side; both where the same holds for each", "所属一方；双方相同的写 both")},
	{Name: "role", Type: String, Enum: ConditionRoles, About: say("their part in the project", "单位在项目中的角色")},
	{Name: "institutions", Type: String, List: true, Enum: Institutions, About: say("what they are; any of those listed", "单位类型，列出的任一种")},
	{Name: "at_least", Type: Int, About: say("no fewer than so many", "不少于")},
	{Name: "at_most", Type: Int, About: say("no more than so many", "不超过")},
	{Name: "more_than", Type: Int, About: say("more than so many", "超过，不含本数")},
	{Name: "less_than", Type: Int, About: say("fewer than so many", "少于，不含本数")},
	{Name: "equal", Type: Int, About: say("just so many", "确数")},
}}

// Difference excuses one token that only one language side has.
var Difference = &Record{Name: "difference", About: say("what one language says and the other does not, and rightly: a number, date, address, name or duty", "一种语言有而另一种语言没有、且确属正确之处：数字、日期、地址、名称或义务用语"), Keys: []Key{
	{Name: "token", Type: String, Required: true, About: say("what differs, as the problem names it", "不一致之处，照问题所报填写")},
	{Name: "reason", Type: Passage, Required: true, Wording: Ours, About: say("why that is right", "理由")},
}}

// Note is a note on the source.
var Note = &Record{Name: "note", About: say("a defect of a source, shown to readers instead of being mended", "来源文件的缺陷，向读者说明而不擅自改动"), Keys: []Key{
	{Name: "id", Type: String, Required: true, Form: NoteID, About: say("its id within the record", "在本记录内的编号")},
	{Name: "code", Type: String, About: say("its number in the editors' list of discrepancies", "在编者差异清单中的编号")},
	{Name: "weight", Type: String, Required: true, Enum: NoteWeights, About: say("how much it matters", "轻重")},
	{Name: "quotes", Type: String, List: true, Form: Quote, About: say("the words it is about, each after the lines they stand in", "所涉原文，每条以来源行号开头")},
	{Name: "text", Type: Passage, Required: true, About: say("what is wrong, and what it means for readers", "缺陷何在，对读者有何影响")},
}}

// FormerClause is an address of a clause that is no more.
var FormerClause = &Record{Name: "former-clause", About: say("an address running text had and has no more: published addresses stay", "正文曾有、现已没有的条款地址：已发布的地址不能失效"), Keys: []Key{
	{Name: "clause", Type: String, Required: true, Form: ClauseID, About: say("the address it had, such as c4", "原地址，如 c4")},
	{Name: "now", Type: String, Form: ClauseID, About: say("the address of the clause it has become, if any; it leads there", "现为哪一条（地址），原地址即转到该条；已撤去则不填")},
	{Name: "reason", Type: Passage, About: say("what readers are told where the clause is gone", "条款已撤去时向读者说明的理由")},
}}

// Change is an entry of a record's log.
var Change = &Record{Name: "change", About: say("what readers who follow the catalogue are told, once a day and kind", "告知订阅者的变更，同日同类只记一次"), Keys: []Key{
	{Name: "date", Type: Date, Required: true, About: say("the day the catalogue said it first, not after content_date", "本目录首次说明的日期，不晚于 content_date")},
	{Name: "kind", Type: String, Required: true, Enum: ChangeKinds, About: say("what has changed", "变更的种类")},
	{Name: "text", Type: Passage, About: say("what was and what is; needed for all but added", "由何改为何；除 added 外必填")},
}}

// Topic is one printed topic of a direction.
var Topic = &Record{Name: "topic", About: say("one printed topic, with sub-topics if it has any", "原文所列的一个领域方向，可含子方向"), Keys: []Key{
	{Name: "label", Type: Passage, About: say("the printed label before it, such as “Field 1”", "其前所印标号，如“领域一”")},
	{Name: "text", Type: Passage, Required: true, About: say("its wording as printed", "原文措辞")},
	{Name: "fields", Type: String, List: true, Ref: "fields.yaml", About: say("the fields of the catalogue's list it belongs to, by id", "所属领域（本目录领域表的编号）")},
	{Name: "projects", Type: Object, Of: Quantity, About: say("number of projects of this topic alone", "该领域方向的拟支持项目数")},
	{Name: "funds", Type: Object, Of: Amount, List: true, About: say("funds of this topic alone", "该领域方向的经费")},
}}

func init() { // a declaration cannot name itself
	Topic.Keys = append(Topic.Keys, Key{Name: "parts", Type: Object, Of: Topic, List: true,
		About: say("sub-topics, printed below it", "其下所列子方向")})
}

// Topics is the list of topics and how far it is closed.
var Topics = &Record{Name: "topics", About: say("the list of topics and whether it is closed", "领域方向的列表及其是否列尽"), Keys: []Key{
	{Name: "open_ended", Type: Passage, About: say("the printed words that leave the list open (等, ……)", "表示未列尽的原文（等、……）")},
	{Name: "any_field", Type: Bool, About: say("true where any field is eligible (不限领域)", "不限领域时为 true")},
	{Name: "given", Type: String, Enum: TopicsGiven, About: say("where the topics are, if the source does not list them", "来源文件未列领域方向时，说明其所在")},
	{Name: "items", Type: Object, Of: Topic, List: true, Required: true, Unless: "given", About: say("the topics, in printed order", "各领域方向，按原文次序")},
}}

// AgencyRef names a body and what it does.
var AgencyRef = &Record{Name: "agency-ref", About: say("a body and what it does in the direction or guide", "机构及其在方向或指南中的作用"), Keys: []Key{
	{Name: "agency", Type: String, Required: true, Ref: "agencies.yaml", About: say("the body, by id", "机构编号")},
	{Name: "role", Type: String, Required: true, Enum: AgencyRoles, About: say("what it does", "作用")},
	{Name: "printed", Type: Passage, Wording: Printed, About: say("its name as printed here, where that is not the name of agencies.yaml", "此处所印名称，与 agencies.yaml 不同时填写")},
}}

// Basis is what a direction rests on.
var Basis = &Record{Name: "basis", About: say("an agreement, commitment or aim the direction rests on", "方向所依据的协议、承诺或目标"), Keys: []Key{
	{Name: "kind", Type: String, Required: true, Enum: BasisKinds, About: say("what it is", "种类")},
	{Name: "text", Type: Passage, Required: true, About: say("its wording as printed", "原文措辞")},
}}

// Average is a printed average.
var Average = &Record{Name: "average", About: say("an average the source prints", "来源文件所印的平均值"), Keys: []Key{
	{Name: "value", Type: Int, Required: true, About: say("the average, in whole units of its currency", "平均值，以货币基本单位（元、欧元等）计")},
	{Name: "currency", Type: String, Form: Currency, About: say("its currency; the programme's where absent", "币种；不写则取所属专项的币种")},
	{Name: "printed", Type: String, Required: true, About: say("the figure as printed, often in 万元", "所印数字，多以万元计")},
}}

// Contact is a person or body to write to.
var Contact = &Record{Name: "contact", About: say("a person or body to write to, as printed", "联系人或联系机构，照原文"), Keys: []Key{
	{Name: "side", Type: String, Required: true, Enum: ContactSides, About: say("whose contact it is", "属于哪一方")},
	{Name: "name", Type: String, About: say("the person's name", "姓名")},
	{Name: "agency", Type: String, Ref: "agencies.yaml", About: say("the body, by id", "机构编号")},
	{Name: "email", Type: String, About: say("the e-mail address", "电子邮件地址")},
	{Name: "phone", Type: String, About: say("the telephone number", "电话")},
	{Name: "url", Type: String, About: say("the web address", "网址")},
	{Name: "missing", Type: String, List: true, Enum: Missing, About: say("what the source names without giving it", "来源文件提到而未给出的内容")},
}}

// Exclusion says what is not supported twice.
var Exclusion = &Record{Name: "exclusion", About: say("what is not supported twice", "不重复支持的规定"), Keys: []Key{
	{Name: "text", Type: Passage, Required: true, About: say("the rule, as it stands in the running text", "规定的原文，与正文相同")},
	{Name: "schemes", Type: String, List: true, About: say("the schemes excluded, by short names of our own: lower case and hyphens", "所排除的计划，用本目录自定的短名：小写字母和连字符")},
	{Name: "directions", Type: String, List: true, Ref: "guides", About: say("the directions excluded, by id", "所排除的方向（编号）")},
}}
