package main

// clause is one requirement as a guide prints it, in both languages, with the
// facts an editor would read from it. In its words {p} is the partner, {n} and
// {m} are small numbers, {y} is a year, {c} a list of countries.
type clause struct {
	words      text
	conditions []condition
	items      []text // a list below the requirement
	exclusion  bool   // says what is not supported twice
	difference string // a number only the Chinese side has
}

// condition is a fact read from a clause; without words of its own it is read
// from the whole of it.
type condition struct {
	kind, value string
	words       text
	extra       []string // further lines of YAML
}

func must(kind string, extra ...string) []condition {
	return []condition{{kind: kind, value: "required", extra: extra}}
}

func may(kind string, extra ...string) []condition {
	return []condition{{kind: kind, value: "encouraged", extra: extra}}
}

func indicator(what string, extra ...string) []condition {
	return must("indicator", append([]string{"what: " + what}, extra...)...)
}

// clauses hold every kind of condition and of indicator. A call begins with
// the one whose turn it is, so that each occurs in a catalogue of some size.
var clauses = []clause{
	{words: text{"项目合作双方须分别向本国的项目征集部门提交申报材料，单方申报项目无效。", "Both sides shall each submit application materials to the soliciting department of their own country; an application by one side only is invalid."},
		conditions: must("both_sides_apply")},
	{words: text{"项目执行期内应与{p}合作伙伴共同发表论文不少于{n}篇。", "During the implementation period no fewer than {n} papers shall be published jointly with the partner in {p}."},
		conditions: indicator("papers", "at_least: {n}", "unit: item")},
	{words: text{"双方合作团队中均须有企业参加，中方企业应提供至少与其获得的政府资助等额的配套出资。", "Enterprises shall take part in both teams, and the Chinese enterprises shall provide matching funds at least equal to the government funding they receive."},
		conditions: []condition{
			{kind: "enterprise", value: "required", words: text{"双方合作团队中均须有企业参加", "Enterprises shall take part in both teams"}, extra: []string{"role: member", "side: both"}},
			{kind: "matching_funds", value: "required", words: text{"中方企业应提供至少与其获得的政府资助等额的配套出资", "the Chinese enterprises shall provide matching funds at least equal to the government funding they receive"}, extra: []string{`ratio: "1:1"`, "side: chinese"}}}},
	{words: text{"双方合作单位要签署明确的知识产权协议，明确知识产权归属和成果转化收益归属。", "The institutions of both sides shall sign a clear intellectual property agreement that settles who owns intellectual property and who receives the proceeds of its use."},
		conditions: must("ip_agreement")},
	{words: text{"**须具有良好合作基础**，申报时应提供双方签署的合作协议。", "**A sound basis for cooperation is required**, and the cooperation agreement signed by both sides shall be provided when applying."},
		conditions: []condition{{kind: "cooperation_agreement", value: "required", words: text{"申报时应提供双方签署的合作协议", "the cooperation agreement signed by both sides shall be provided when applying"}}}},
	{words: text{"外方合作单位应为在中国境外注册{n}年以上的科研院所、高等学校或企业，具有独立法人资格，运行管理规范，是本领域掌握相关优势资源的机构，具有较强的科技研发能力和条件，同中方项目申报单位有长期稳定合作基础。", "The foreign partner shall be a research institute, university or enterprise registered outside China for at least {n} years, with independent legal personality and sound management, holding relevant strengths in the field and a strong capacity for research and development, and with a long and stable record of cooperation with the Chinese applicant."},
		conditions: must("foreign_partner", "institutions: [institute, university, enterprise]", "registered_years: {n}")},
	{words: text{"项目牵头申报单位须为高校或研究院所，鼓励企业等多主体共同参与。", "The lead applicant shall be a university or research institute; the joint participation of enterprises and others is encouraged."},
		conditions: []condition{
			{kind: "lead_institution", value: "required", words: text{"项目牵头申报单位须为高校或研究院所", "The lead applicant shall be a university or research institute"}, extra: []string{"institutions: [university, institute]"}},
			{kind: "enterprise", value: "encouraged", words: text{"鼓励企业等多主体共同参与", "the joint participation of enterprises and others is encouraged"}, extra: []string{"role: member"}}}},
	{words: text{"原则上双方应提供等额配套经费。", "In principle, both sides shall provide matching funds of equal amounts."},
		conditions: must("matching_funds", "hedge: in_principle")},
	{words: text{"中方团队一般须有企业参与。", "The Chinese team shall generally include an enterprise."},
		conditions: must("enterprise", "hedge: generally", "role: member", "side: chinese")},
	{words: text{"中方项目申报单位须为企业，并由其牵头。", "The Chinese applicant shall be an enterprise and take the lead."},
		conditions: must("enterprise", "role: lead", "side: chinese")},
	{words: text{"双方合作单位投入力量要基本平衡，优势互补、平等互利。", "The effort of both sides shall be basically balanced, complementary and of mutual benefit."},
		conditions: must("balanced_input")},
	{words: text{"须获授权专利{n}项以上（基础研究类项目除外）。", "At least {n} patents shall be granted (basic research excepted)."},
		conditions: indicator("patents", "at_least: {n}", "unit: item")},
	{words: text{"合作协议须由双方牵头单位的法定代表人签署。", "The agreement shall be signed by the legal representatives of the lead institutions of both sides."},
		conditions: must("lead_signatory")},
	{words: text{"申报单位应提供由合作国政府部门签章出具的支持该项合作的正式认可文件（模板下载链接：[xxx](missing:file)），外方合作单位自行签章出具的文件不符合上述要求。", "The applicant shall provide a formal letter of recognition in support of the cooperation, sealed by a government department of the partner country (template: [xxx](missing:file)); a document issued by the foreign institution itself does not meet this requirement."},
		conditions: []condition{{kind: "official_letter", value: "required", words: text{"申报单位应提供由合作国政府部门签章出具的支持该项合作的正式认可文件", "The applicant shall provide a formal letter of recognition in support of the cooperation, sealed by a government department of the partner country"}}}},
	{words: text{"本方向面向{y}年1月1日前已建立的联合实验室。", "This call is for joint laboratories established before 1 January {y}."},
		conditions: must("existing_laboratories", "before: {y}-01-01")},
	{words: text{"合作国别仅限{c}。", "The partner countries are limited to {c}."},
		conditions: must("eligible_countries", "countries: [{ids}]")},
	{words: text{"合作国别不限。", "Any partner country is eligible."},
		conditions: must("eligible_countries", "open: true")},
	{words: text{"{c}也可申报本批其他方向，但只能通过其中的单个途径申报。", "{c} may also apply to other calls of this batch, but may apply by a single route only."},
		conditions: must("single_route", "countries: [{ids}]", "directions: [{routes}]")},
	{words: text{"项目申报名称格式为“中+合作国家简称+研究领域+联合研究”。", "The title of the application must take the form “China + short name of the partner country + research field + joint research”."},
		conditions: must("naming_format")},
	{words: text{"双方申报书的项目英文名称、领域方向、合作单位、项目负责人和项目实施周期等信息须保持一致。", "The English project title, field, institutions, project leaders and implementation period given in the applications of both sides shall agree."},
		conditions: must("consistent_applications")},
	{words: text{"欧方团队须申报欧盟“地平线欧洲”计划的对应主题。", "The European team shall apply to the corresponding topic of the European Union’s Horizon Europe programme."},
		conditions: must("horizon_europe")},
	{words: text{"本项征集聚焦低技术成熟度的项目，不超过技术成熟度{n}级，即通过实验室验证的技术。", "This call focuses on projects of low technology readiness, no higher than technology readiness level {n}, that is, technology validated in the laboratory."},
		conditions: must("technology_readiness", "at_most: {n}")},
	{words: text{"鼓励青年和女性研究人员参与。", "The participation of young and of female researchers is encouraged."},
		conditions: may("young_and_women")},
	{words: text{"鼓励产学研联合申报。", "Joint industry–university–research applications are encouraged."},
		conditions: may("industry_university_research")},
	{words: text{"须组织50人以上的高水平国际学术会议{n}次以上，每次来自企业的代表不少于20人。", "At least {n} high-level international conferences of at least 50 participants shall be held, each with no fewer than 20 participants from enterprises."},
		conditions: indicator("conferences", "at_least: {n}", "unit: event", "min_attendees: 50", "per_event_enterprise: 20")},
	{words: text{"项目执行期内，中方团队须派{n}人次以上赴{p}合作单位进行{m}个月以上的交流访问。", "During the implementation period the Chinese team shall make at least {n} person-visits to the institution in {p} for exchanges of at least {m} months."},
		conditions: indicator("visits_out", "at_least: {n}", "unit: person_visit", "min_months: {m}", "side: chinese")},
	{words: text{"项目承担单位在项目执行期间，须接收合作国人员来华共同开展该项目科研工作不少于{n}人（每人连续工作时间不少于{m}个月）。", "During the implementation period the institution shall host no fewer than {n} persons from the partner country for joint work on the project in China, each for at least {m} consecutive months."},
		conditions: indicator("visits_in", "at_least: {n}", "unit: person", "min_months: {m}")},
	{words: text{"须培养40岁以下青年学者{n}人以上。", "At least {n} young scholars aged 40 or under shall be trained."},
		conditions: indicator("young_scholars", "at_least: {n}", "unit: person", "max_age: 40")},
	{words: text{"须围绕研究主题共同举行50人以上的国际研讨会不少于{n}次。", "No fewer than {n} international seminars of at least 50 participants shall be held jointly on the research theme."},
		conditions: indicator("seminars", "at_least: {n}", "unit: event", "min_attendees: 50")},
	{words: text{"项目形成的中外合著论文中，发表在我国科技期刊上的比例应不低于50%。", "Of the papers written jointly by Chinese and foreign authors, at least 50% shall appear in scientific journals of China."},
		conditions: indicator("chinese_journal_share", "at_least: 50", "unit: percent")},
	{words: text{"每个项目应举办双边交流活动，不超过{n}次。", "Each project shall hold bilateral exchange events, no more than {n}."},
		conditions: indicator("exchange", "at_most: {n}", "unit: event")},
	{words: text{"外方应按其本国规定提供配套出资，参见[合作方指南](https://example.org/partner/{s})。", "The foreign side shall provide matching funds under its own rules; see the [partner's guide](https://example.org/partner/{s})."},
		conditions: []condition{{kind: "matching_funds", value: "required", words: text{"外方应按其本国规定提供配套出资", "The foreign side shall provide matching funds under its own rules"}, extra: []string{"side: foreign"}}}},
	{words: text{"已立项支持且尚未结题的项目将不在本项目中重复支持。", "Projects already funded and not yet concluded will not be supported again under this call."}, exclusion: true},
	{words: text{"有关表格见附件3。", "The forms concerned are annexed."}, difference: "3"},
	{words: text{"申报材料包括：", "The application materials include:"},
		items: []text{{"书面合作协议", "a written agreement"}, {"项目预算及其说明", "the project budget with notes"}, {"项目负责人简历", "the curriculum vitae of the project leader"}, {"伦理审查意见", "the opinion of the ethics review"}}},
	{words: text{"每个项目只支持对应的中方项目申请，对于参加同一项目的多家中方单位，应通过协商确定牵头单位，由其提交中方申请书。", "Each project supports the corresponding Chinese application only; where several Chinese institutions take part in the same project, they shall agree on a lead institution that submits the Chinese application."}},
	{words: text{"合作内容可包括联合研究、学术交流、人才培养、共建研发平台和技术示范等，需统筹研发任务和合作平台建设。", "Cooperation may include joint research, academic exchange, training, shared research platforms and technology demonstration; research tasks and the building of the platform shall be planned together."}},
	{words: text{"申报材料不得涉及国家秘密，涉及人类遗传资源的须按规定报批。", "Application materials must not contain state secrets; the use of human genetic resources requires approval under the rules."}},
}

func init() {
	one := func(zh, en, kind, value string, extra ...string) {
		clauses = append(clauses, clause{words: text{zh, en}, conditions: []condition{{kind: kind, value: value, extra: extra}}})
	}
	one("中方由1家高校牵头、1家科研院所参与，外方1家企业参与，此外双方各有1家单位参与。", "On the Chinese side 1 university leads and 1 research institute takes part, on the foreign side 1 enterprise takes part, and each side brings 1 further institution.",
		"team", "required", "units: [{side: chinese, role: lead, institutions: [university], equal: 1}, {side: chinese, role: member, institutions: [institute], equal: 1}, {side: foreign, institutions: [enterprise], equal: 1}, {side: both, equal: 1}]")
	one("申报须针对一个方向和一个领域，覆盖全部内容和考核指标。", "The application shall address one call and one topic, and cover all contents and indicators.",
		"scope", "required", "scope: [one_direction, one_topic, all_contents, all_indicators]")
	one("申报时须提交承诺书。", "A letter of commitment shall be submitted when applying.", "document", "required", "documents: [{zh: 承诺书, en: letter of commitment}]")
	one("自行出具的函件不符合要求。", "Letters written by oneself do not meet the requirement.", "not_accepted", "forbidden", "documents: [{zh: 自行出具的函件, en: Letters written by oneself}]")
	one("建议协议载明任务分工。", "It is recommended that the agreement state the division of tasks.", "agreement_contents", "recommended", "contents: [{zh: 任务分工, en: the division of tasks}]")
	one("协议签署日期须早于2024年6月30日。", "The agreement shall be dated before 30 June 2024.", "agreement_date", "required", "before: 2024-06-30")
	one("面向2023年度征集的项目。", "For projects of the call of 2023.", "call_years", "required", "years: [2023]")
	one("优先支持企业参与。", "Priority is given to the participation of enterprises.", "enterprise", "priority", "role: member")
	one("允许企业参与。", "Enterprises may take part.", "enterprise", "allowed", "role: member")
	units := []struct{ id, zh, en string }{{"project", "个项目", "projects"}, {"application", "份申请", "applications"}, {"agreement", "份协议", "agreements"}, {"unit", "家单位", "institutions"},
		{"paper", "篇论文", "papers"}, {"patent", "项专利", "patents"}, {"visit", "次访问", "visits"}}
	for i, per := range []struct{ id, zh, en string }{{"agreement", "每份协议", "agreement"}, {"institution", "每个单位", "institution"}, {"lead", "每名项目负责人", "project leader"},
		{"recommending_body", "每个推荐单位", "recommending body"}, {"person", "每人", "person"}, {"side", "中外每方", "side"}, {"project", "每个项目", "project"}, {"laboratory", "每个实验室", "laboratory"},
		{"country", "每个国别", "country"}, {"direction", "每个指南方向", "direction"}, {"topic", "每个领域方向", "topic"}, {"year", "每年", "year"}, {"event", "每次活动", "event"}} {
		u := units[i%len(units)]
		one(per.zh+"不超过{n}"+u.zh+"。", "No more than {n} "+u.en+" per "+per.en+".", "applications", "required", "at_most: {n}", "unit: "+u.id, "per: "+per.id)
	}
}

// opening are the paragraphs a guide begins with.
var opening = []text{
	{"为落实双边和多边政府间科技合作协议，共同应对全球变化、粮食安全、能源和资源短缺、人口健康、环境污染等全球性问题的挑战，通过支持政府间科技合作、共同资助联合研发、推动科技人员交流和合作示范等方式，与有关国家、地区、国际组织和多边机制开展科技创新合作。", "To carry out bilateral and multilateral agreements on intergovernmental science and technology cooperation, and to meet together the challenges of global change, food security, shortages of energy and resources, population health and environmental pollution, cooperation in science, technology and innovation is carried out with the countries, regions, international organisations and multilateral mechanisms concerned, by supporting intergovernmental cooperation, jointly funding research and development, and promoting exchanges of researchers and demonstration."},
	{"项目任务涉及政府间科技合作层面共同关注的科学、技术和工程问题，以科技创新领域交流合作为先导，推动加强能力建设，促进协同发展。项目须坚持目标导向，设定具体、可考核的目标，通过国际合作产出高质量成果。", "The tasks concern scientific, technical and engineering questions of shared interest; exchange and cooperation in innovation come first, capacity building is strengthened and coordinated development promoted. Projects shall be goal-oriented, set specific and assessable targets and deliver high-quality results through international cooperation."},
}

// agreements are what a call rests on: {n} is a number, {nth} its English ordinal.
var agreements = []struct {
	kind string
	text text
}{
	{"agreement", text{"《中国和{p}科技合作联委会第{n}次会议纪要》", "Minutes of the {nth} Meeting of the China–{p} Joint Committee on Science and Technology Cooperation"}},
	{"agreement", text{"《中国和{p}科研主管部门关于联合资助科研合作项目的谅解备忘录》", "Memorandum of Understanding between the research authorities of China and {p} on the Joint Funding of Research Cooperation Projects"}},
	{"commitment", text{"中国和{p}领导人会晤所作的科技合作承诺", "the commitment to science and technology cooperation made when the leaders of China and {p} met"}},
	{"objective", text{"提升相关领域科研能力，推动研究成果落地", "to strengthen research capabilities in the fields concerned and put results into practice"}},
}
