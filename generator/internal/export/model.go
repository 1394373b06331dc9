package export

// The types of data/catalogue.json, the published shape of the catalogue. They
// are apart from package catalog's so that each may change alone; a field once
// published keeps its name and meaning. The schema (schema.go) and the data
// page are made from them: doc says in both languages what a field holds.

// Catalogue is data/catalogue.json.
type Catalogue struct {
	Schema      string      `json:"$schema" doc:"the JSON Schema of this file|本文件的 JSON Schema"`
	Version     int         `json:"version" enum:"1" doc:"version of this shape; fields may be added within a version, none changes or goes|本结构的版本；同一版本内只增字段，不改不删"`
	ContentDate string      `json:"content_date" format:"date" doc:"the day the content speaks for|内容截至日期"`
	BaseURL     string      `json:"base_url,omitempty" format:"uri" doc:"address of the site, with a final slash; absent where none is configured|网站地址，以斜杠结尾；未设置则无此项"`
	Title       Text        `json:"title" doc:"name of the catalogue|目录名称"`
	Tagline     Text        `json:"tagline" doc:"what it is, in a line|一句话说明"`
	Publisher   Text        `json:"publisher" doc:"who compiles it|编者"`
	Contact     string      `json:"contact,omitempty" doc:"e-mail of the editors|编者电子邮箱"`
	Notice      Text        `json:"notice" doc:"what the catalogue may be relied on for|使用须知"`
	Programmes  []Programme `json:"programmes" doc:"key special programmes|重点专项"`
	Guides      []Guide     `json:"guides" doc:"guides and annual plans, newest first|指南与年度计划，新者在前"`
	Directions  []Direction `json:"directions" doc:"directions and plan rows, by guide, in printed order|指南方向与年度计划条目，按指南及印刷次序"`
	Partners    []Partner   `json:"partners" doc:"whom one cooperates with|合作方"`
	Agencies    []Agency    `json:"agencies" doc:"bodies that run or fund directions|合作机构"`
	Fields      []Field     `json:"fields" doc:"the catalogue’s own list of fields|本目录的领域表"`
	Series      []Series    `json:"series" doc:"the same scheme through the years|同一系列历年的方向"`
	Documents   []Document  `json:"documents" doc:"the source documents, word for word|来源文件，逐字收录"`
	Terms       []Term      `json:"terms" doc:"fixed translations|固定译名"`
	Synonyms    [][]string  `json:"synonyms" doc:"groups of words that find each other in the search|检索中可互相查到的词组"`
	Pages       []Page      `json:"pages" doc:"free pages|其他页面"`
	Removed     []Removed   `json:"removed,omitempty" doc:"records that were published and are no more|曾发布、已移除的记录"`
}

// DirectionFile is data/directions/<id>.json: a direction with the records it
// names, so that it can be read by itself.
type DirectionFile struct {
	Schema      string     `json:"$schema" doc:"the JSON Schema of this file|本文件的 JSON Schema"`
	Version     int        `json:"version" enum:"1" doc:"version of this shape|本结构的版本"`
	ContentDate string     `json:"content_date" format:"date" doc:"the day the content speaks for|内容截至日期"`
	BaseURL     string     `json:"base_url,omitempty" format:"uri" doc:"address of the site, where known|网站地址（如已知）"`
	Notice      Text       `json:"notice" doc:"what the catalogue may be relied on for|使用须知"`
	Direction   Direction  `json:"direction" doc:"the direction|该方向"`
	Guide       GuideShort `json:"guide" doc:"the guide it stands in|所属指南"`
	Partners    []Named    `json:"partners" doc:"the partners it names|所列合作方"`
	Agencies    []Named    `json:"agencies" doc:"the bodies it names|所列机构"`
	Fields      []Named    `json:"fields" doc:"the fields it is tagged with|所标领域"`
}

// Named is the name of a record; the rest of it is in the catalogue's file.
type Named struct {
	ID   string `json:"id" doc:"id|编号"`
	Name Text   `json:"name" doc:"name|名称"`
}

// GuideShort names a guide.
type GuideShort struct {
	ID    string `json:"id" doc:"id|编号"`
	Type  string `json:"type" values:"guide-type" doc:"call for applications, or annual plan|申报指南或年度计划"`
	State string `json:"state" values:"guide-state" doc:"draft for comments, or final|征求意见稿或正式稿"`
	Year  int    `json:"year" doc:"year|年度"`
	Batch int    `json:"batch,omitempty" doc:"batch, where one is printed|批次（如原文印有）"`
	Title Text   `json:"title" doc:"title|标题"`
	Short Text   `json:"short" doc:"short name|简称"`
}

// Text is a passage in both languages.
type Text struct {
	ZH       string `json:"zh" doc:"Chinese wording|中文"`
	EN       string `json:"en" doc:"English wording|英文"`
	Original string `json:"original,omitempty" pattern:"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" doc:"which side is the source’s own wording (zh, en, both), the other being an unofficial translation; the tag of a third language where both are translations; absent for the editors’ own words|哪一侧为来源原文（zh、en、both），另一侧为非官方译文；两侧均为译文的，为原文的语言标签；编者自撰的文字无此项"`
	Wording  string `json:"wording,omitempty" doc:"the source’s own wording, where original is a third language|original 为第三种语言时的原文措辞"`
}

// Body is running text.
type Body struct {
	Original string   `json:"original,omitempty" pattern:"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" doc:"which side is the source’s own wording, or the tag of a third language|哪一侧为来源原文，或第三种语言的标签"`
	Wording  *Passage `json:"wording,omitempty" doc:"the source’s own text, where original is a third language|original 为第三种语言时的原文"`
	ZH       *Passage `json:"zh,omitempty" doc:"Chinese text|中文"`
	EN       *Passage `json:"en,omitempty" doc:"English text|英文"`
}

// Passage is one language of a running text.
type Passage struct {
	Markdown string `json:"markdown" doc:"as written, with marks: [^note], missing:kind, zhinan:address|原稿（markdown），含注记与占位标记"`
	Text     string `json:"text" doc:"plain text, one paragraph a line|纯文本，每段一行"`
}

// Links are a record's pages, relative to the site's root.
type Links struct {
	ZH        string `json:"zh" format:"uri-reference" doc:"Chinese page|中文页"`
	EN        string `json:"en" format:"uri-reference" doc:"English page|英文页"`
	Permanent string `json:"permanent,omitempty" format:"uri-reference" doc:"link without a language|不分语言的固定链接"`
	Both      string `json:"both,omitempty" format:"uri-reference" doc:"both languages side by side|中英对照页"`
	Data      string `json:"data,omitempty" format:"uri-reference" doc:"the record as a file of its own|单独的数据文件"`
}

// Span is a run of lines of a source document.
type Span struct {
	Document string `json:"document" doc:"id of the document|来源文件编号"`
	First    int    `json:"first" doc:"first line, from 1|首行，从1起"`
	Last     int    `json:"last" doc:"last line|末行"`
}

// Source is where words stand in a source document.
type Source struct {
	Document string `json:"document" doc:"id of the document|来源文件编号"`
	First    int    `json:"first" doc:"line the words begin in, from 1|首行，从1起"`
	Last     int    `json:"last" doc:"line they end in|末行"`
	From     int    `json:"from" doc:"first character in these lines, from 0, each line break being one character|在这些行中的首个字符，从0起，换行计一个字符"`
	To       int    `json:"to" doc:"the character after the last|末字符之后的位置"`
}

// Clause is a numbered item, or a paragraph without a number, of running text.
type Clause struct {
	ID     string   `json:"id" pattern:"^[cps][0-9][a-z0-9-]*$" doc:"address on each of the record’s pages, after #; the same in both languages|在本记录各页面上的地址（# 之后），两种语言相同"`
	Label  *Text    `json:"label,omitempty" doc:"the printed number; absent for a paragraph without one|所印编号；无编号的段落无此项"`
	Text   Text     `json:"text" doc:"the words, with those of items below it|文字，含其下各项"`
	Source *Source  `json:"source,omitempty" doc:"where the original wording stands, where that is known|原文所在之处（如已知）"`
	Former []string `json:"formerly,omitempty" doc:"addresses it had before|曾用地址"`
}

// GoneClause is an address that leads to no clause any more.
type GoneClause struct {
	ID     string `json:"id" doc:"the address it had|原地址"`
	Reason Text   `json:"reason" doc:"why it is gone|撤去的理由"`
}

// Quote is a passage of a source document, to the letter.
type Quote struct {
	Span   Span    `json:"span" doc:"the lines it stands in|所在行"`
	Text   string  `json:"text" doc:"the words|引文"`
	Source *Source `json:"source,omitempty" doc:"the words to the character|引文的确切位置"`
}

// Note is a note on the source: a defect shown, never silently mended.
type Note struct {
	ID      string   `json:"id" doc:"id, unique in its record|在所属记录内唯一的编号"`
	Code    string   `json:"code,omitempty" doc:"code of the editors’ list|编者清单中的代码"`
	Weight  string   `json:"weight" values:"note-weight" doc:"how much it matters to a reader|对读者的重要程度"`
	Text    Text     `json:"text" doc:"what is odd, and what it means|异常之处及其含义"`
	Quotes  []Quote  `json:"quotes,omitempty" doc:"the passages it speaks of|所涉原文"`
	Clause  string   `json:"clause,omitempty" doc:"address of the clause that refers to it, the first if several do|引用它的条款地址，有多条时为第一条"`
	Clauses []string `json:"clauses,omitempty" doc:"all of them, where several do|全部地址，仅在有多条时列出"`
	Source  *Source  `json:"source,omitempty" doc:"where the first passage it speaks of stands|所涉第一段原文的确切位置"`
}

// Difference is a token that only one language side rightly has.
type Difference struct {
	Token  string `json:"token" doc:"the number, date or link|数字、日期或链接"`
	Reason Text   `json:"reason" doc:"why|缘由"`
}

// Topic is a printed topic.
type Topic struct {
	Label    *Text     `json:"label,omitempty" doc:"the printed label|印刷序号"`
	Text     Text      `json:"text" doc:"the wording|表述"`
	Fields   []string  `json:"fields,omitempty" doc:"ids of the fields it is tagged with|所标领域编号"`
	Projects *Quantity `json:"projects,omitempty" doc:"number of projects, where the topic has its own|本项的项目数（如单列）"`
	Funds    *Quantity `json:"funds,omitempty" doc:"total funds in yuan, where the topic has its own|本项的总经费（元，如单列）"`
	Amounts  []Amount  `json:"amounts,omitempty" doc:"all its amounts|本项的全部金额"`
	Parts    []Topic   `json:"parts,omitempty" doc:"topics below it|下级领域方向"`
}

// AgencyRole is a body and what it does in a direction.
type AgencyRole struct {
	Agency  string `json:"agency" doc:"id of the body|机构编号"`
	Role    string `json:"role" values:"agency-role" doc:"what it does|角色：合作机构、签署方、受理方、联系方、出资方、发布方、管理方、推荐方"`
	Printed *Text  `json:"printed,omitempty" doc:"its name as printed|原文所印名称"`
}

// Basis is what a direction rests on.
type Basis struct {
	Kind string `json:"kind" values:"basis-kind" doc:"agreement, commitment or objective|合作协议、外交承诺或合作目标"`
	Text Text   `json:"text" doc:"the wording|表述"`
}

// Contact is someone to write to, as printed.
type Contact struct {
	Side    string   `json:"side" values:"contact-side" doc:"which side|外方或中方"`
	Name    string   `json:"name,omitempty" doc:"name as printed|原文所印姓名"`
	Agency  string   `json:"agency,omitempty" doc:"id of the body|机构编号"`
	Email   string   `json:"email,omitempty" doc:"e-mail|电子邮箱"`
	Phone   string   `json:"phone,omitempty" doc:"telephone|电话"`
	URL     string   `json:"url,omitempty" doc:"address of a page|网址"`
	Missing []string `json:"missing,omitempty" doc:"labels printed without a value|原文有标签而无内容的项目"`
	Clause  string   `json:"clause,omitempty" doc:"address of the clause it is named in, where that is known|载有该联系方式的条款地址（如已知）"`
}

// Exclusion says what is not supported twice.
type Exclusion struct {
	Text       Text     `json:"text" doc:"the sentence|语句"`
	Schemes    []string `json:"schemes,omitempty" doc:"schemes excluded|所排除的计划"`
	Directions []string `json:"directions,omitempty" doc:"ids of directions excluded|所排除的方向编号"`
	Clause     string   `json:"clause,omitempty" doc:"address of the clause it stands in|所在条款的地址"`
}

// Direction is a numbered call, or a row of an annual plan.
type Direction struct {
	ID              string       `json:"id" pattern:"^[a-z0-9][A-Za-z0-9.-]*$" doc:"id: guide and printed number|编号：指南加印刷序号"`
	Guide           string       `json:"guide" doc:"id of the guide|指南编号"`
	Number          string       `json:"number" doc:"number as printed|印刷序号"`
	Order           int          `json:"order" doc:"place in the guide, from 1|在指南中的次序，从1起"`
	Kind            string       `json:"kind" enum:"call,plan_row" doc:"a call, or a row of an annual plan|指南方向或年度计划条目"`
	Scheme          string       `json:"scheme" values:"scheme" doc:"kind of scheme|类别"`
	Title           Text         `json:"title" doc:"title|名称"`
	Partners        []string     `json:"partners" doc:"ids of the partners its title names|题名所列合作方编号"`
	PartnersNone    string       `json:"partners_none,omitempty" values:"partners-none" doc:"why it names no partner: open to any country, or not stated|未列合作方的缘由：不限，或来源文件未说明"`
	PartnersPrinted *Text        `json:"partners_printed,omitempty" doc:"the partner column as printed|原文“国别”栏"`
	Agencies        []AgencyRole `json:"agencies,omitempty" doc:"bodies the source names|来源所列机构"`
	AgenciesNone    string       `json:"agencies_none,omitempty" doc:"the printed mark for none|原文表示“无”的符号"`
	Basis           []Basis      `json:"basis,omitempty" doc:"what it rests on|依据"`
	Topics          []Topic      `json:"topics" doc:"the printed topics|领域方向"`
	OpenEnded       *Text        `json:"open_ended,omitempty" doc:"words that leave the list of topics open|表示未穷尽的字样"`
	AnyField        bool         `json:"any_field,omitempty" doc:"open to any field|不限领域"`
	TopicsGiven     string       `json:"topics_given,omitempty" values:"topics-given" doc:"why it lists no topics: they stand in an annex, or are not given|未列领域方向的缘由：见附件，或来源文件未说明"`
	Fields          []string     `json:"fields" doc:"ids of all fields it is tagged with|所标全部领域编号"`
	Projects        Quantity     `json:"projects" doc:"number of projects|拟支持项目数"`
	Funds           Quantity     `json:"funds" doc:"total funds in yuan (CNY); unstated where the source states no total in yuan: amounts has all others|总经费（元人民币）；原文未列人民币总额的为 unstated，其余金额见 amounts"`
	Amounts         []Amount     `json:"amounts,omitempty" doc:"every amount the source states, or the catalogue adds up from the topics|原文所列、或由本目录按领域方向合计的全部金额"`
	Averages        []Average    `json:"averages,omitempty" doc:"printed averages in yuan|原文所印平均资助金额（人民币）"`
	ProjectAmounts  []Amount     `json:"project_amounts,omitempty" doc:"what a project gets: printed averages, then the amounts stated for each project; where there is neither, averages worked out by the catalogue|每个项目的经费：原文所印平均数，再列原文所列每个项目的金额；均无者由本目录算得平均数"`
	PerProject      *PerProject  `json:"per_project,omitempty" doc:"what a project gets on average, where there is one figure of it|平均每个项目的经费，只在有单一数字时列出"`
	Duration        Quantity     `json:"duration" doc:"duration in years; without a number where it is no whole number of years|实施周期（年）；不是整年的无数值"`
	DurationMonths  Quantity     `json:"duration_months" doc:"the same in months|实施周期（月）"`
	Moments         []Moment     `json:"moments,omitempty" doc:"its dates, those of its guide too|时点，含指南所列"`
	Opens           string       `json:"opens,omitempty" format:"date-time" doc:"the instant from which one may apply, where it is exactly known|可以申报的起始瞬间（确知时）"`
	Closes          string       `json:"closes,omitempty" format:"date-time" doc:"the instant at which the first stage closes: the printed hour, or the end of the day|申报第一步截止的瞬间（确知时）：所印时刻，或当日之末"`
	Conditions      []Condition  `json:"conditions,omitempty" doc:"facets read from the requirements|从申报要求读出的条件"`
	Contacts        []Contact    `json:"contacts,omitempty" doc:"contacts as printed|联系方式"`
	PlanRows        []string     `json:"plan_rows,omitempty" doc:"ids of the plan rows it carries out|所落实的年度计划条目编号"`
	CarriedOutBy    []string     `json:"carried_out_by,omitempty" doc:"ids of the directions that carry this plan row out|落实本条目的方向编号"`
	OpenTo          []string     `json:"open_to,omitempty" doc:"ids of partners that can use it without being named in the title|题名未列而可申报的合作方编号"`
	OpenToListed    bool         `json:"open_to_listed,omitempty" doc:"its text lists them; otherwise they are members of its partners|正文列明；否则为合作方的成员"`
	Series          []string     `json:"series,omitempty" doc:"ids of its series|所属系列编号"`
	Exclusions      []Exclusion  `json:"exclusions,omitempty" doc:"what is not supported twice|不重复支持"`
	Differences     []Difference `json:"differences,omitempty" doc:"tokens only one language has, with the reason|仅一种语言所有的数字等及缘由"`
	Notes           []Note       `json:"notes,omitempty" doc:"notes on the source|原文注记"`
	From            []Span       `json:"from" doc:"the source lines it comes from|所据来源行"`
	Body            *Body        `json:"body,omitempty" doc:"the requirements in full|申报要求全文"`
	Clauses         []Clause     `json:"clauses,omitempty" doc:"the clauses of the requirements, in their order|申报要求的各条款，按原有次序"`
	GoneClauses     []GoneClause `json:"gone_clauses,omitempty" doc:"addresses of clauses that are no more|已撤去条款的地址"`
	Links           Links        `json:"links" doc:"its pages|页面"`
	Changes         []Change     `json:"changes,omitempty" doc:"what changed in this catalogue, and when|在本目录中的变化及日期"`
	Formerly        []string     `json:"formerly,omitempty" doc:"ids it had before|曾用编号"`
}

// Guide is one published batch of directions, or one annual plan.
type Guide struct {
	ID             string       `json:"id" doc:"id|编号"`
	Programme      string       `json:"programme" doc:"id of the programme|专项编号"`
	Type           string       `json:"type" values:"guide-type" doc:"call for applications, or annual plan|申报指南或年度计划"`
	State          string       `json:"state" values:"guide-state" doc:"draft for comments, or final|征求意见稿或正式稿"`
	Year           int          `json:"year" doc:"year|年度"`
	Batch          int          `json:"batch,omitempty" doc:"batch, where one is printed|批次（如原文印有）"`
	Title          Text         `json:"title" doc:"title|标题"`
	Short          Text         `json:"short" doc:"short name|简称"`
	DocumentNumber string       `json:"document_number,omitempty" doc:"the number of the document it was issued under, as printed|发文字号，照原文"`
	Agencies       []AgencyRole `json:"agencies,omitempty" doc:"bodies that publish, recommend or manage|发布、推荐、管理等机构"`
	System         *Reference   `json:"application_system,omitempty" doc:"the system one applies in|申报系统"`
	Attachments    []Reference  `json:"attachments,omitempty" doc:"documents it comes with|附件"`
	Directions     []string     `json:"directions" doc:"ids of its directions, in printed order|方向编号，按印刷次序"`
	Stated         *Stated      `json:"stated,omitempty" doc:"totals the guide states of itself|指南自述的总数"`
	Sums           *Sums        `json:"sums,omitempty" doc:"what its directions come to; none for a plan, which prints no figures|各方向合计；年度计划未印数额，故无"`
	Duration       *Quantity    `json:"duration,omitempty" doc:"general duration in years; without a number where it is no whole number of years|一般实施周期（年）；不是整年的无数值"`
	DurationMonths *Quantity    `json:"duration_months,omitempty" doc:"the same in months|一般实施周期（月）"`
	Moments        []Moment     `json:"moments,omitempty" doc:"dates|时点"`
	Opens          string       `json:"opens,omitempty" format:"date-time" doc:"the instant from which one may apply, where it is exactly known|可以申报的起始瞬间（确知时）"`
	Closes         string       `json:"closes,omitempty" format:"date-time" doc:"the instant at which the first stage closes: the printed hour, or the end of the day|申报第一步截止的瞬间（确知时）：所印时刻，或当日之末"`
	Statements     []Statement  `json:"statements,omitempty" doc:"original passages outside the running text|正文以外的原文"`
	Conditions     []Condition  `json:"conditions,omitempty" doc:"conditions that hold for each direction|适用于各方向的条件"`
	Differences    []Difference `json:"differences,omitempty" doc:"tokens only one language has|仅一种语言所有的数字等"`
	Notes          []Note       `json:"notes,omitempty" doc:"notes on the source|原文注记"`
	From           []Span       `json:"from" doc:"the source lines it comes from|所据来源行"`
	Body           *Body        `json:"body,omitempty" doc:"preamble, goals and general conditions|前言、目标与总体要求"`
	Clauses        []Clause     `json:"clauses,omitempty" doc:"the clauses of its text, in their order|正文的各条款，按原有次序"`
	GoneClauses    []GoneClause `json:"gone_clauses,omitempty" doc:"addresses of clauses that are no more|已撤去条款的地址"`
	Links          Links        `json:"links" doc:"its pages|页面"`
	Changes        []Change     `json:"changes,omitempty" doc:"what changed in this catalogue, and when|在本目录中的变化及日期"`
	Formerly       []string     `json:"formerly,omitempty" doc:"ids it had before|曾用编号"`
}

// Reference is something elsewhere that the source names.
type Reference struct {
	Title Text   `json:"title" doc:"its name or title|名称或标题"`
	URL   string `json:"url,omitempty" doc:"its address as printed; absent where the source gives none|网址，照原文；来源文件未给出的无此项"`
}

// RemovedFile is data/directions/<id>.json of a direction that is no more.
type RemovedFile struct {
	Schema      string  `json:"$schema" doc:"the JSON Schema of this file|本文件的 JSON Schema"`
	Version     int     `json:"version" enum:"1" doc:"version of this shape|本结构的版本"`
	ContentDate string  `json:"content_date" format:"date" doc:"the day the content speaks for|内容截至日期"`
	BaseURL     string  `json:"base_url,omitempty" format:"uri" doc:"address of the site, where known|网站地址（如已知）"`
	Removed     Removed `json:"removed" doc:"what was removed, and why|移除的记录及缘由"`
}

// Change is an entry of a record's log: a change that matters to readers.
type Change struct {
	Date string `json:"date" format:"date" doc:"the day|日期"`
	Kind string `json:"kind" values:"change-kind" doc:"new, a figure or a date changed, or a draft became final|新增、数额变更、日期变更，或征求意见稿成为正式稿"`
	Text *Text  `json:"text,omitempty" doc:"what changed|变化内容"`
}

// Removed is a record that was published and is no more.
type Removed struct {
	Kind   string   `json:"kind" values:"removed-kind" doc:"kind of record|记录类型"`
	ID     string   `json:"id" doc:"the id it had|原编号"`
	Date   string   `json:"date" format:"date" doc:"the day it was removed|移除日期"`
	Title  Text     `json:"title" doc:"the title it had|原标题"`
	Reason Text     `json:"reason" doc:"why it was removed|移除缘由"`
	See    []string `json:"see,omitempty" doc:"records to look at instead|可另见的记录"`
}

// Statement is an original passage outside a guide's running text.
type Statement struct {
	Text Text `json:"text" doc:"the passage|原文"`
	From Span `json:"from" doc:"where it stands|出处"`
}

// Programme is a key special programme.
type Programme struct {
	ID       string `json:"id" doc:"id|编号"`
	Name     Text   `json:"name" doc:"name|名称"`
	Currency string `json:"currency,omitempty" pattern:"^[A-Z]{3}$" doc:"currency of its amounts, unless one names another: code of ISO 4217|其金额的币种（ISO 4217 代码），金额另有写明的除外"`
	Zone     string `json:"zone,omitempty" doc:"IANA name of the time zone its hours are in|所列时刻的时区（IANA 名称）"`
}

// Partner is whom one cooperates with.
type Partner struct {
	ID         string      `json:"id" doc:"id|编号"`
	Name       Text        `json:"name" doc:"name|名称"`
	Also       *OtherNames `json:"also,omitempty" doc:"the other ways to say its name|名称的其他说法"`
	Kind       string      `json:"kind" values:"partner-kind" doc:"kind|类型"`
	Region     string      `json:"region" values:"region" doc:"region (UN M49)|地区（按联合国 M49 分区）"`
	Home       bool        `json:"home,omitempty" doc:"China itself|中国"`
	Note       *Text       `json:"note,omitempty" doc:"note|说明"`
	MemberOf   []string    `json:"member_of,omitempty" doc:"ids of the groups it belongs to|所属组织编号"`
	Directions []string    `json:"directions" doc:"ids of the directions that name it|题名列有该合作方的方向编号"`
	Routes     []Route     `json:"routes,omitempty" doc:"directions open to it through a group|通过所属组织可申报的方向"`
	Links      *Links      `json:"links,omitempty" doc:"its pages, where it has any|页面（如有）"`
	Formerly   []string    `json:"formerly,omitempty" doc:"ids it had before|曾用编号"`
}

// OtherNames are the ways running text says a name besides it.
type OtherNames struct {
	ZH   []string `json:"zh,omitempty" doc:"in Chinese|中文"`
	EN   []string `json:"en,omitempty" doc:"in English: other names, adjectives|英文：别称、形容词"`
	Side string   `json:"side,omitempty" doc:"the short form Chinese uses for a side of a pair|“某方”“中某”所用简称"`
}

// Route is a direction open to a partner through a group.
type Route struct {
	Direction string `json:"direction" doc:"id of the direction|方向编号"`
	Via       string `json:"via,omitempty" doc:"id of the group|组织编号"`
	Listed    bool   `json:"listed" doc:"the direction names the partner|方向正文列明该合作方"`
}

// Agency is a body that runs or funds directions.
type Agency struct {
	ID         string      `json:"id" doc:"id|编号"`
	Name       Text        `json:"name" doc:"name|名称"`
	Also       *OtherNames `json:"also,omitempty" doc:"the other ways to say its name|名称的其他说法"`
	Abbr       string      `json:"abbr,omitempty" doc:"abbreviation|缩写"`
	Partner    string      `json:"partner,omitempty" doc:"id of its country or region|所属国家或地区编号"`
	Note       *Text       `json:"note,omitempty" doc:"note|说明"`
	Directions []string    `json:"directions" doc:"ids of the directions that name it|列有该机构的方向编号"`
}

// Field is a term of the catalogue's own list.
type Field struct {
	ID         string      `json:"id" doc:"id|编号"`
	Name       Text        `json:"name" doc:"name|名称"`
	Also       *OtherNames `json:"also,omitempty" doc:"words of topics that belong to it|属于该领域的用词"`
	About      *Text       `json:"about,omitempty" doc:"scope|范围"`
	Parent     string      `json:"parent,omitempty" doc:"id of the field above it|上级领域编号"`
	Directions []string    `json:"directions" doc:"ids of the directions tagged with it or with a field below it|标有该领域或其下级领域的方向编号"`
	Links      Links       `json:"links" doc:"its pages|页面"`
	Formerly   []string    `json:"formerly,omitempty" doc:"ids it had before|曾用编号"`
}

// Series is one scheme through the years.
type Series struct {
	ID      string         `json:"id" doc:"id|编号"`
	Name    Text           `json:"name" doc:"name|名称"`
	Members []SeriesMember `json:"members" doc:"directions by year|历年方向"`
}

// SeriesMember is one direction of a series.
type SeriesMember struct {
	Direction string `json:"direction" doc:"id of the direction|方向编号"`
	Why       *Text  `json:"why,omitempty" doc:"why it belongs here|归入理由"`
	Inferred  bool   `json:"inferred,omitempty" doc:"the texts do not say so themselves|原文未明言，系推断"`
}

// Document is a source document.
type Document struct {
	ID        string   `json:"id" doc:"id|编号"`
	File      string   `json:"file" doc:"name of its file in the content|内容库中的文件名"`
	Language  string   `json:"language" pattern:"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" doc:"language: zh, en, or the tag of another|语言：zh、en 或其他语言的标签"`
	Status    string   `json:"status" values:"document-status" doc:"what it is|性质"`
	Title     Text     `json:"title" doc:"title|标题"`
	Publisher *Text    `json:"publisher,omitempty" doc:"publisher, as far as the document says|发布者（以文件所载为限）"`
	About     *Text    `json:"about,omitempty" doc:"what it holds and what is missing|内容与缺失"`
	Notes     []Note   `json:"notes,omitempty" doc:"notes on the document|注记"`
	Lines     []string `json:"lines" doc:"its text, line by line|全文，逐行"`
	Links     Links    `json:"links" doc:"its pages|页面"`
}

// Term is a fixed translation.
type Term struct {
	ZH string   `json:"zh" doc:"Chinese term|中文"`
	EN []string `json:"en" doc:"English terms|英文"`
}

// Page is a free page.
type Page struct {
	ID          string       `json:"id" doc:"id|编号"`
	Title       Text         `json:"title" doc:"title|标题"`
	Description Text         `json:"description" doc:"description|说明"`
	Body        *Body        `json:"body,omitempty" doc:"text|正文"`
	Differences []Difference `json:"differences,omitempty" doc:"what only one language says, with the reason|仅一种语言所有之处及缘由"`
	Links       Links        `json:"links" doc:"its pages|页面"`
	Formerly    []string     `json:"formerly,omitempty" doc:"ids it had before|曾用编号"`
}
