package schema

// Enumerations, in the order pages and files list them.

// TextOriginals says which side of a text is a source's own wording.
var TextOriginals = &Enum{"text-original", say("which side of a text is the source's own wording", "一段文字中哪一种语言是来源文件的原文"), []Value{
	value("zh", "the Chinese is the source's wording, the English our translation", "中文为原文，英文为本目录的译文"),
	value("en", "the English is the source's wording, the Chinese our translation", "英文为原文，中文为本目录的译文"),
	value("both", "both sides stand so in sources", "中英文均见于来源文件"),
	value("none", "neither: the editors wrote both", "均非原文：两种语言都由编者撰写"),
}}

// GuideOriginals are the languages a guide can be original in.
var GuideOriginals = TextOriginals.only("guide-original", "zh", "en", "both")

// Qualifiers say how a source qualifies a number.
var Qualifiers = &Enum{"qualifier", say("how the source qualifies a number", "来源文件对数额的限定"), []Value{
	value("exact", "the number as it stands", "确数", "value"),
	value("at_most", "no more than the number (不超过)", "不超过该数", "value"),
	value("at_least", "no less than the number (不少于)", "不少于该数", "value"),
	value("about", "about the number (约, 左右)", "约为该数（约、左右）", "value"),
	value("more_than", "more than the number, which is not included (超过, 多于)", "超过该数，不含本数（超过、多于）", "value"),
	value("less_than", "under the number, which is not included (不足, 少于, 未满)", "不足该数，不含本数（不足、少于、未满）", "value"),
	value("range", "between min and max, both included", "区间，在 min 与 max 之间，含两端", "min", "max"),
	value("tbd", "the source says it is to be determined (待定); no number", "来源文件写明待定，不写数值"),
	value("unstated", "the source says nothing of it; no number", "来源文件未说明，不写数值"),
}}

// SplitQualifiers are the qualifiers a part of a quantity can have.
var SplitQualifiers = Qualifiers.only("split-qualifier", "exact", "at_most", "at_least", "about", "more_than", "less_than", "range")

// Hedges soften a quantity without changing its number.
var Hedges = &Enum{"hedge", say("words that soften a quantity", "对数额的缓和措辞"), []Value{
	value("in_principle", "in principle (原则上)", "原则上"),
	value("generally", "generally (一般)", "一般"),
}}

// SplitUnits are what a quantity is divided by.
var SplitUnits = &Enum{"split-per", say("what a part of a quantity is counted for", "数额按什么分"), []Value{
	value("country", "for each partner country", "每个合作国别"),
	value("topic", "for each topic of the direction", "每个领域方向"),
	value("field", "for each field", "每个领域"),
	value("laboratory", "for each joint laboratory", "每个联合实验室"),
	value("agreement", "for each cooperation agreement", "每份合作协议"),
}}

// AgencyRoles are what a body does in a direction.
var AgencyRoles = &Enum{"agency-role", say("what a body does in a direction or guide", "机构在方向或指南中的作用"), []Value{
	value("partner_agency", "runs the cooperation on the partner's side", "合作方的主管机构"),
	value("signatory", "signed the agreement the direction rests on", "所依据协议的签署机构"),
	value("application_body", "receives the applications of its own side", "受理本方申报的机构"),
	value("contact", "answers questions", "联系机构"),
	value("funder", "pays its own side", "本方的出资机构"),
	value("publisher", "published the guide", "指南的发布机构"),
	value("manager", "manages the projects for the publisher", "项目管理专业机构"),
	value("recommending", "recommends applications; one applies through it", "推荐单位，经其申报"),
}}

// BasisKinds are what a direction rests on.
var BasisKinds = &Enum{"basis-kind", say("what a direction rests on", "方向的依据"), []Value{
	value("agreement", "an agreement, memorandum or minutes (合作协议)", "合作协议、备忘录或会议纪要"),
	value("commitment", "a commitment made in diplomacy (外交承诺)", "外交承诺"),
	value("objective", "an aim the guide itself states", "指南自述的目标"),
}}

// ConditionKinds are the facets read from requirements.
var ConditionKinds = &Enum{"condition-kind", say("what a requirement is about", "申报条件的种类"), []Value{
	value("both_sides_apply", "both sides must apply, each to its own agency", "双方须分别向各自主管机构申报"),
	value("enterprise", "an enterprise takes part", "企业参与", "role"),
	value("lead_institution", "what kind of institution leads", "牵头单位的类型", "institutions"),
	value("foreign_partner", "what the foreign institution must be", "外方合作单位的资格"),
	value("matching_funds", "funds the applicants bring themselves", "配套出资"),
	value("ip_agreement", "an agreement on intellectual property", "知识产权协议"),
	value("cooperation_agreement", "a cooperation agreement between the institutions", "合作单位之间的合作协议"),
	value("lead_signatory", "the lead must have signed the agreement", "牵头单位须为协议签约方"),
	value("official_letter", "a document of the foreign government", "外方政府部门的正式文件"),
	value("existing_laboratories", "only laboratories that exist already", "限已建立的实验室", "before"),
	value("eligible_countries", "only the countries listed, or a list left open", "限所列合作国别，或未列尽", "countries or open"),
	value("single_route", "by one of several directions only", "只能经一个途径申报", "directions"),
	value("naming_format", "how the project must be named", "项目名称的格式"),
	value("balanced_input", "both sides put in about as much", "双方投入平衡"),
	value("consistent_applications", "both sides' applications agree", "双方申报内容一致"),
	value("horizon_europe", "tied to a project of Horizon Europe", "与“地平线欧洲”项目挂钩"),
	value("technology_readiness", "a level of technology readiness", "技术成熟度", "at_most"),
	value("young_and_women", "young and women researchers", "青年和女性研究人员"),
	value("industry_university_research", "industry, university and research together", "产学研结合"),
	value("indicator", "a result to be reached, in numbers", "考核指标", "what"),
	value("applications", "how many applications or projects one may apply for", "申报数量限制", "per", boundKeys),
	value("team", "how many units form a side's team", "合作团队的单位数", "units"),
	value("scope", "what an application must cover", "申报须覆盖的内容", "scope"),
	value("document", "a document to submit", "须提交的材料", "documents"),
	value("not_accepted", "documents that do not meet a requirement; its value is forbidden", "不予认可的材料，value 为 forbidden", "documents"),
	value("agreement_contents", "what an agreement says", "协议须载明的内容", "contents"),
	value("agreement_date", "when an agreement was signed", "协议的签署日期", "before or by or after or since"),
	value("call_years", "the years whose calls are meant", "所涉征集年度", "years"),
}}

// boundKeys are the keys that say how many, of which one is enough.
const boundKeys = "at_least or at_most or more_than or less_than or equal"

// Strengths say how strongly a condition binds.
var Strengths = &Enum{"condition-value", say("how strongly a condition binds", "条件的约束力"), []Value{
	value("required", "must be met", "必须"),
	value("encouraged", "is welcome; an application without it is valid", "鼓励，不满足亦可申报"),
	value("priority", "is given priority; an application without it is valid", "优先，不满足亦可申报"),
	value("recommended", "is advised; an application without it is valid", "建议，不满足亦可申报"),
	value("allowed", "may be done or left", "允许，可为可不为"),
	value("forbidden", "must not be", "不得"),
}}

// Pers are what a number of a condition is counted for.
var Pers = &Enum{"condition-per", say("what the number of a condition is counted for", "条件中的数额按什么计"), []Value{
	value("agreement", "each cooperation agreement", "每份合作协议"),
	value("institution", "each institution", "每个单位"),
	value("lead", "each leader of a project", "每名项目负责人"),
	value("recommending_body", "each body that recommends applications", "每个推荐单位"),
	value("person", "each person", "每人"),
	value("side", "each side of the cooperation", "合作的每一方"),
	value("project", "each project", "每个项目"),
	value("laboratory", "each joint laboratory", "每个联合实验室"),
	value("country", "each partner country", "每个合作国别"),
	value("direction", "each direction", "每个指南方向"),
	value("topic", "each topic of the direction", "每个领域方向"),
	value("year", "each year", "每年"),
	value("event", "each event", "每次活动"),
}}

// TopicsGiven say why a direction lists no topics.
var TopicsGiven = &Enum{"topics-given", say("why a direction lists no topics", "未列领域方向的缘由"), []Value{
	value("in_annex", "they stand in an annex that is not held here", "见附件，本目录未收该附件"),
	value("not_given", "the source says nothing of topics; it does not say that any will do", "来源文件未说明，亦未说不限"),
}}

// PartnersNone are the reasons why a direction names no partner.
var PartnersNone = &Enum{"partners-none", say("why a direction names no partner", "方向未列合作方的缘由"), []Value{
	value("any", "it is open to partners of any country or region", "合作国家（地区）不限"),
	value("not_stated", "the source names none", "来源文件未说明"),
}}

// Scopes are what an application must cover.
var Scopes = &Enum{"condition-scope", say("what an application covers", "申报所覆盖的内容"), []Value{
	value("one_direction", "one direction only", "只针对一个指南方向"),
	value("one_topic", "one topic of the direction only", "只针对一个领域方向"),
	value("all_contents", "all the contents the direction lists", "覆盖所列全部研究内容"),
	value("all_indicators", "all the indicators the direction lists", "覆盖全部考核指标"),
}}

// ConditionRoles are an institution's parts in a project.
var ConditionRoles = &Enum{"condition-role", say("an institution's part in the project", "单位在项目中的角色"), []Value{
	value("lead", "leads the project", "牵头"),
	value("member", "takes part in it", "参与"),
}}

// Sides are the sides of a cooperation.
var Sides = &Enum{"side", say("a side of the cooperation", "合作的一方"), []Value{
	value("chinese", "the Chinese side", "中方"),
	value("foreign", "the partner's side", "外方"),
	value("both", "both sides", "双方"),
}}

// Bases are what an amount is an amount of.
var Bases = &Enum{"base", say("what an amount is an amount of", "金额的口径"), []Value{
	value("total", "all projects together", "全部项目合计"),
	value("project", "each project", "每个项目"),
	value("side", "one side of the cooperation: that of side:, or each", "合作的一方：side 所写的一方；不写则为双方各自"),
}}

// AmountSides are the sides an amount can be for.
var AmountSides = Sides.only("amount-side", "chinese", "foreign")

// Periods are the times after which an amount is given again.
var Periods = &Enum{"period", say("the period an amount is for", "金额所计的期间"), []Value{
	value("year", "each year", "每年"),
}}

// Coverages are what an amount covers, where the source limits it.
var Coverages = &Enum{"covers", say("what an amount covers, where the source limits it", "金额所涵盖的费用，原文有限定时填写"), []Value{
	value("direct_costs", "direct costs only (直接费用)", "直接费用"),
}}

// DurationUnits are what a duration is counted in.
var DurationUnits = &Enum{"duration-unit", say("what a duration is counted in", "周期的单位"), []Value{
	value("year", "years", "年"),
	value("month", "months, as the source counts it: 18 months stay 18 months", "月，照原文：18个月仍为18个月"),
}}

// ContactSides are the sides a contact can belong to.
var ContactSides = Sides.only("contact-side", "foreign", "chinese")

// Institutions are the kinds of institutions that can lead.
var Institutions = &Enum{"institution", say("kinds of institutions", "单位类型"), []Value{
	value("university", "institutions of higher education", "高等学校"),
	value("institute", "research institutes", "科研院所"),
	value("enterprise", "enterprises", "企业"),
}}

// Indicators are what results are counted in.
var Indicators = &Enum{"indicator", say("what an indicator counts", "考核指标所计"), []Value{
	value("papers", "papers published", "发表论文"),
	value("patents", "patents filed or granted", "申请或获得专利"),
	value("conferences", "academic events held", "举办学术交流活动"),
	value("visits_out", "visits abroad", "赴外访问"),
	value("visits_in", "visits to China", "来华访问"),
	value("young_scholars", "young scholars trained", "培养青年学者"),
	value("seminars", "seminars held", "举办研讨会"),
	value("chinese_journal_share", "the share of papers in Chinese journals", "在中国期刊发表论文的比例"),
	value("exchange", "exchange of personnel", "人员交流"),
}}

// Units are what a number of a condition is a number of.
var Units = &Enum{"unit", say("the unit of a condition's number", "条件中数值的单位"), []Value{
	value("item", "items: papers, patents (项、篇)", "项、篇"),
	value("person", "persons (人), each counted once", "人，同一人只计一次"),
	value("percent", "percent", "百分比"),
	value("event", "events (次)", "活动的次数"),
	value("person_visit", "person-visits (人次): one person twice counts as two", "人次，一人两次计两次"),
	value("visit", "visits (次), however many people come", "访问的次数，不计人数"),
	value("paper", "papers (篇)", "论文（篇）"),
	value("patent", "patents (项、件)", "专利（项、件）"),
	value("unit", "institutions (家)", "单位（家）"),
	value("project", "projects", "项目"),
	value("application", "applications", "申请书（份）"),
	value("agreement", "agreements", "协议（份）"),
}}

// Missing are the parts of a contact a source can promise and leave out.
var Missing = &Enum{"missing", say("what a source names without giving it", "来源文件提到而未给出的内容"), []Value{
	value("email", "the e-mail address", "电子邮件地址"),
	value("phone", "the telephone number", "电话号码"),
	value("url", "the link", "链接"),
}}

// NoteWeights say how much a note matters to readers.
var NoteWeights = &Enum{"note-weight", say("how much a note matters", "注记的轻重"), []Value{
	value("high", "changes what a reader would do", "要紧：影响申报或理解"),
	value("medium", "worth knowing", "留意：值得了解"),
	value("low", "a detail: a slip of the pen, a line break", "细节：如笔误、断行"),
}}

// Schemes are the sorts of programmes of cooperation.
var Schemes = &Enum{"scheme", say("the sort of cooperation a direction funds", "方向所支持的合作类型"), []Value{
	value("cooperation", "science and technology cooperation in general", "科技合作项目"),
	value("joint-research", "joint research projects", "联合研究项目"),
	value("flagship", "flagship projects", "旗舰项目"),
	value("joint-laboratory", "joint laboratories", "联合实验室项目"),
	value("industry", "cooperation of industry, university and research", "产学研（产业技术）合作项目"),
	value("framework", "a multilateral framework programme", "多边框架计划"),
}}

// GuideTypes tell calls from plans.
var GuideTypes = &Enum{"guide-type", say("what a guide is", "指南的类型"), []Value{
	value("call", "a guide one applies under: its directions are calls", "可据以申报的指南，其条目为指南方向"),
	value("plan", "an annual plan: its rows announce calls", "年度计划，其条目为预告"),
}}

// GuideStates tell a draft from the guide itself.
var GuideStates = &Enum{"guide-state", say("how final a guide's text is", "指南文本的状态"), []Value{
	value("draft", "a draft for comments (征求意见稿)", "征求意见稿"),
	value("final", "as officially published", "正式发布"),
}}

// MomentRoles say what a date is for. The stages an applicant passes stand in
// their order.
var MomentRoles = &Enum{"moment-role", say("what a date is for", "日期的性质"), []Value{
	value("opening", "applications open", "申报开始"),
	value("registration", "applicants register by then", "注册（登记）截止"),
	value("expression_of_interest", "expressions of interest are sent by then", "意向书截止"),
	value("outline", "outline proposals (pre-proposals) are sent by then", "预申报书截止"),
	value("full", "applicants submit by then; after earlier stages, their full proposals", "申报截止；有前序阶段的，为正式申报书截止"),
	value("recommending", "recommending bodies submit by then", "推荐单位截止"),
	value("partner", "the partner's side submits by then", "外方截止"),
	value("internal", "an internal deadline of whoever published the notice", "通知发布单位的内部截止"),
	value("comment_end", "comments on a draft are taken until then", "征求意见截止"),
	value("publication", "the final text is expected then", "正式文本预计发布"),
	value("results", "results are announced then", "结果公布"),
	value("start", "projects begin then; with until, the period of the projects", "项目开始；与 until 并用为项目起止"),
	value("end", "projects end then", "项目结束"),
}}

// PartnerKinds are the kinds of partners.
var PartnerKinds = &Enum{"partner-kind", say("what a partner is", "合作方的类型"), []Value{
	value("country", "a country", "国家"),
	value("sar", "a special administrative region", "特别行政区"),
	value("part", "a part of a country", "国家的一部分"),
	value("organisation", "an international organisation", "国际组织"),
	value("group", "a group of countries named as one", "国家集团"),
	value("mechanism", "a multilateral mechanism", "多边机制"),
}}

// Regions are the continents of UN M49.
var Regions = &Enum{"region", say("where a partner lies (UN M49)", "合作方所在地区（按联合国 M49 分区）"), []Value{
	value("asia", "Asia", "亚洲"),
	value("europe", "Europe", "欧洲"),
	value("africa", "Africa", "非洲"),
	value("americas", "the Americas", "美洲"),
	value("oceania", "Oceania", "大洋洲"),
	value("international", "several regions", "跨地区"),
}}

// Languages are those of source documents.
var Languages = &Enum{"language", say("the language of a document", "文件的语言"), []Value{
	value("zh", "Chinese", "中文"),
	value("en", "English", "英文"),
}}

// DocumentStatuses say what a source document is.
var DocumentStatuses = &Enum{"document-status", say("what a source document is", "来源文件的性质"), []Value{
	value("official", "an official text", "正式文本"),
	value("draft", "a draft for comments", "征求意见稿"),
	value("third_party_translation", "a translation by somebody else", "第三方译文"),
	value("notice", "a notice that passes a guide on", "转发通知"),
}}

// ChangeKinds are what can happen to a record.
var ChangeKinds = &Enum{"change-kind", say("what has changed", "变更的种类"), []Value{
	value("added", "the record is new in the catalogue", "新增：收入本目录"),
	value("figure", "a number, an amount or a period changed", "数额变更", "text"),
	value("date", "a date changed", "日期变更", "text"),
	value("final", "a draft became the guide itself", "成为正式指南", "text"),
}}

// RemovedKinds are the records that have addresses.
var RemovedKinds = &Enum{"removed-kind", say("what a removed record was", "被移除记录的种类"), []Value{
	value("direction", "a direction or a row of a plan", "指南方向或年度计划条目"),
	value("guide", "a guide or a plan", "指南或年度计划"),
	value("partner", "a partner", "合作方"),
	value("field", "a field", "领域"),
	value("page", "a free page", "自由页面"),
}}

// Enums lists all enumerations.
var Enums = []*Enum{TextOriginals, GuideOriginals, Qualifiers, SplitQualifiers, Hedges, SplitUnits, AgencyRoles, BasisKinds,
	ConditionKinds, Strengths, ConditionRoles, Sides, ContactSides, Bases, AmountSides, Periods, Coverages, DurationUnits, Institutions, Indicators, Units, Pers, PartnersNone, TopicsGiven, Scopes, Missing, NoteWeights, Schemes,
	GuideTypes, GuideStates, MomentRoles, PartnerKinds, Regions, Languages, DocumentStatuses, ChangeKinds, RemovedKinds}

// EnumNamed returns the enumeration of this name, or nil.
func EnumNamed(name string) *Enum {
	for _, e := range Enums {
		if e.Name == name {
			return e
		}
	}
	return nil
}
