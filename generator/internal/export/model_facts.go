package export

// Quantity is a number with the qualifier the source gives it.
type Quantity struct {
	Qualifier string  `json:"qualifier" values:"qualifier" doc:"how the number is to be taken; tbd and unstated carry none|数额的限定：确数、不超过、不少于、超过、不足、约、区间、待定、未说明；后两者无数值"`
	Value     *int64  `json:"value,omitempty" doc:"the number, unless it is a range|数值（区间除外）"`
	Min       *int64  `json:"min,omitempty" doc:"lower end of a range|区间下限"`
	Max       *int64  `json:"max,omitempty" doc:"upper end of a range|区间上限"`
	Hedge     string  `json:"hedge,omitempty" values:"hedge" doc:"word that softens it|原则上、一般"`
	Printed   *Text   `json:"printed,omitempty" doc:"the wording as printed|原文表述"`
	Splits    []Split `json:"splits,omitempty" doc:"how the wording divides the number|原文对数额的再分配"`
	Derived   bool    `json:"derived,omitempty" doc:"summed from the topics by the catalogue, not printed|由本目录按领域方向合计，非原文所印"`
	Inherited bool    `json:"inherited,omitempty" doc:"the guide’s general value|取自指南的一般规定"`
	Clause    string  `json:"clause,omitempty" doc:"address of the clause its wording stands in, where it stands in the running text; of the guide’s where it is inherited|措辞所在条款的地址（如在正文中）；inherited 的为指南正文中的地址"`
}

// Amount is a quantity of money and what it is an amount of.
type Amount struct {
	Base      string  `json:"base" values:"base" doc:"of all projects together, of each project, or of one side|口径：总额、每个项目、一方"`
	Side      string  `json:"side,omitempty" values:"amount-side" doc:"which side; absent for both together, or of base side for each|属于哪一方；双方合计或（base 为 side 时）双方各自则无此项"`
	Period    string  `json:"period,omitempty" values:"period" doc:"the period it is given for, again and again|按期间计"`
	Covers    string  `json:"covers,omitempty" values:"covers" doc:"what it covers, where the source limits it|所涵盖的费用（原文有限定时）"`
	Currency  string  `json:"currency" pattern:"^[A-Z]{3}$" doc:"code of ISO 4217|币种（ISO 4217 代码）"`
	Qualifier string  `json:"qualifier" values:"qualifier" doc:"how the number is to be taken; tbd and unstated carry none|数额的限定；待定、未说明无数值"`
	Value     *int64  `json:"value,omitempty" doc:"the number in whole units of the currency, unless it is a range|数值，以货币基本单位计（区间除外）"`
	Min       *int64  `json:"min,omitempty" doc:"lower end of a range|区间下限"`
	Max       *int64  `json:"max,omitempty" doc:"upper end of a range|区间上限"`
	Hedge     string  `json:"hedge,omitempty" values:"hedge" doc:"word that softens it|原则上、一般"`
	Printed   *Text   `json:"printed,omitempty" doc:"the wording as printed|原文表述"`
	Splits    []Split `json:"splits,omitempty" doc:"how the wording divides the number|原文对数额的再分配"`
	Derived   bool    `json:"derived,omitempty" doc:"worked out by the catalogue, not printed|由本目录算得，非原文所印"`
	Clause    string  `json:"clause,omitempty" doc:"address of the clause its wording stands in, where it stands in the running text|措辞所在条款的地址（如在正文中）"`
}

// Split is a part of a quantity.
type Split struct {
	Per       string `json:"per,omitempty" values:"split-per" doc:"for each what|每一何种单位"`
	Topic     int    `json:"topic,omitempty" doc:"for which topic, counted from 1|所涉领域方向的序号，从1起"`
	Qualifier string `json:"qualifier" values:"split-qualifier" doc:"how the number is to be taken|数额的限定"`
	Value     *int64 `json:"value,omitempty" doc:"the number|数值"`
	Min       *int64 `json:"min,omitempty" doc:"lower end of a range|区间下限"`
	Max       *int64 `json:"max,omitempty" doc:"upper end of a range|区间上限"`
	Hedge     string `json:"hedge,omitempty" values:"hedge" doc:"word that softens it|原则上、一般"`
}

// Sum is what quantities come to, and of what kinds they are.
type Sum struct {
	Total    int64  `json:"total" doc:"sum of the parts that carry a number; a range counts with its upper end|有数值各项之和；区间按上限计"`
	Kind     string `json:"kind" enum:"none,exact,ceiling,approx,mixed,incomplete" doc:"how the sum is to be read|合计的性质：无、确数、上限、约数、混合、不完整"`
	Exact    int    `json:"exact" doc:"parts that are exact|确数项数"`
	AtMost   int    `json:"at_most" doc:"parts that are upper bounds|“不超过”项数"`
	AtLeast  int    `json:"at_least" doc:"parts that are lower bounds|“不少于”项数"`
	About    int    `json:"about" doc:"parts that are approximate|约数项数"`
	Range    int    `json:"range" doc:"parts that are ranges|区间项数"`
	TBD      int    `json:"tbd" doc:"parts to be determined|待定项数"`
	Unstated int    `json:"unstated" doc:"parts not stated|未说明项数"`

	MoreThan int      `json:"more_than,omitempty" doc:"parts that are lower bounds, not included|“超过”项数"`
	LessThan int      `json:"less_than,omitempty" doc:"parts that are upper bounds, not included|“不足”项数"`
	Readings []string `json:"readings,omitempty" enum:"exact,ceiling,floor,approx,incomplete" doc:"all that is true of the sum|合计的全部性质：确数、含上限、含下限、含约数、不完整"`
}

// MoneySum is what amounts of one currency and one kind come to.
type MoneySum struct {
	Currency string `json:"currency" pattern:"^[A-Z]{3}$" doc:"code of ISO 4217|币种（ISO 4217 代码）"`
	Period   string `json:"period,omitempty" values:"period" doc:"the period the amounts are given for|按期间计"`
	Covers   string `json:"covers,omitempty" values:"covers" doc:"what the amounts cover, where the source limits it|所涵盖的费用"`
	Sum      Sum    `json:"sum" doc:"the sum in whole units of the currency|合计，以货币基本单位计"`
}

// Average is a printed average.
type Average struct {
	Yuan    int64  `json:"yuan" doc:"in yuan|元"`
	Printed string `json:"printed" doc:"as printed|原文所印"`
}

// PerProject is what a project gets on average.
type PerProject struct {
	Yuan      int64  `json:"yuan" doc:"in yuan, rounded down|元，向下取整"`
	Exact     bool   `json:"exact" doc:"whether it divides evenly, or is printed|是否整除，或为原文所列"`
	Qualifier string `json:"qualifier" values:"split-qualifier" doc:"how it is to be taken: over at_most projects at_least|应如何理解：项目数为 at_most 的，平均数为 at_least"`
	Printed   bool   `json:"printed" doc:"whether the source prints it; else worked out by the catalogue|是否原文所列；否则由本目录算得"`
}

// Stated holds the totals a guide states of itself.
type Stated struct {
	Directions *Quantity `json:"directions,omitempty" doc:"number of directions|方向数"`
	Partners   *Quantity `json:"partners,omitempty" doc:"number of partners|合作方数"`
	Counted    []string  `json:"counted,omitempty" doc:"ids of the partners counted|所计合作方编号"`
	Counting   *Text     `json:"counting,omitempty" doc:"how one arrives at the number|计数方法"`
	Projects   *Quantity `json:"projects,omitempty" doc:"number of projects|项目数"`
	Funds      *Quantity `json:"funds,omitempty" doc:"total funds in yuan|总经费（元）"`
	Amounts    []Amount  `json:"amounts,omitempty" doc:"all its amounts|全部金额"`
}

// Sums are what a guide's directions come to.
type Sums struct {
	Projects Sum        `json:"projects" doc:"number of projects|项目数"`
	Funds    Sum        `json:"funds" doc:"totals in yuan|人民币总额"`
	Amounts  []MoneySum `json:"amounts,omitempty" doc:"totals, one sum a currency|总额合计，每种货币一项"`
}

// Moment is a date of a role.
type Moment struct {
	Role      string        `json:"role" values:"moment-role" doc:"what the date is for|日期的性质"`
	Side      string        `json:"side,omitempty" values:"contact-side" doc:"the side it binds, where it binds one only|只约束一方时，为哪一方"`
	Date      string        `json:"date" pattern:"^(?:[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?|--[0-9]{2}-[0-9]{2}|tbd|rolling|on_publication)$" doc:"as much of the date as is printed, or tbd, rolling (at any time), on_publication|原文所印的日期，或 tbd（待定）、rolling（随时受理）、on_publication（自发布之日起）"`
	Time      string        `json:"time,omitempty" pattern:"^(?:[0-2][0-9]:[0-5][0-9])$" doc:"the hour, where one is printed; 24:00 is the end of the day|时刻（如原文印有）；24:00 为当日之末"`
	Zone      string        `json:"zone,omitempty" doc:"IANA name of the time zone, where it is known|时区的 IANA 名称（如已知）"`
	At        string        `json:"at,omitempty" format:"date-time" doc:"the instant the printed hour means|所印时刻对应的瞬间"`
	Until     *MomentPoint  `json:"until,omitempty" doc:"the end of a period that begins on the date|自该日期起的一段时间之止"`
	Was       []MomentPoint `json:"was,omitempty" doc:"the dates before it was put off, oldest first|延期前的日期，由旧到新"`
	Inferred  bool          `json:"inferred,omitempty" doc:"whose date it is, is an inference of this catalogue|由谁所设系本目录推断"`
	Inherited bool          `json:"inherited,omitempty" doc:"stated by the guide for all its directions|指南对全部方向所列"`
	Printed   *Text         `json:"printed,omitempty" doc:"as printed|原文所印"`
	Clause    string        `json:"clause,omitempty" doc:"address of the clause of the guide’s text it stands in|所在指南正文条款的地址"`
}

// MomentPoint is a date with its hour, in the zone of its moment.
type MomentPoint struct {
	Date string `json:"date" pattern:"^(?:[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?|--[0-9]{2}-[0-9]{2}|tbd|rolling|on_publication)$" doc:"as much of the date as is printed|原文所印的日期"`
	Time string `json:"time,omitempty" pattern:"^(?:[0-2][0-9]:[0-5][0-9])$" doc:"the hour, where one is printed|时刻（如原文印有）"`
	At   string `json:"at,omitempty" format:"date-time" doc:"the instant the printed hour means|所印时刻对应的瞬间"`
}

// Condition is a facet read from a requirement.
type Condition struct {
	Kind               string   `json:"kind" doc:"what it concerns|条件种类"`
	Value              string   `json:"value" values:"condition-value" doc:"how strongly it binds|约束力：必须、鼓励、优先、建议、允许或不得"`
	Hedge              string   `json:"hedge,omitempty" values:"hedge" doc:"word that softens it|原则上、一般"`
	Sentence           Text     `json:"sentence" doc:"the clause it was read from|所据语句"`
	Clause             string   `json:"clause,omitempty" doc:"address of the clause it stands in; of the guide’s text where it is inherited|所在条款的地址；inherited 的为指南正文中的地址"`
	Source             *Source  `json:"source,omitempty" doc:"where the sentence’s original wording stands|语句原文的确切位置"`
	Inherited          bool     `json:"inherited,omitempty" doc:"stands in the guide’s introduction|出自指南的总体要求"`
	Role               string   `json:"role,omitempty" values:"condition-role" doc:"as leader or member|牵头或参与"`
	Side               string   `json:"side,omitempty" values:"side" doc:"which side|中方、外方或双方"`
	Institutions       []string `json:"institutions,omitempty" doc:"who may lead|可牵头的单位类型"`
	RegisteredYears    int64    `json:"registered_years,omitempty" doc:"years a foreign partner has been registered|外方单位注册年限"`
	Ratio              string   `json:"ratio,omitempty" doc:"ratio of matching funds|配套经费比例"`
	Before             string   `json:"before,omitempty" format:"date" doc:"set up before this day|成立时间早于此日"`
	Countries          []string `json:"countries,omitempty" doc:"ids of the countries listed|所列国家编号"`
	Open               bool     `json:"open,omitempty" doc:"the list is left open|名单未穷尽"`
	Directions         []string `json:"directions,omitempty" doc:"ids of the directions concerned|所涉方向编号"`
	What               string   `json:"what,omitempty" doc:"what an indicator counts|考核指标的对象"`
	Unit               string   `json:"unit,omitempty" values:"unit" doc:"unit of the indicator|指标单位"`
	AtLeast            int64    `json:"at_least,omitempty" doc:"at least so many|不少于"`
	AtMost             int64    `json:"at_most,omitempty" doc:"at most so many|不超过"`
	MinAttendees       int64    `json:"min_attendees,omitempty" doc:"attendees at least|每次人数不少于"`
	MinMonths          int64    `json:"min_months,omitempty" doc:"months at least|月数不少于"`
	MaxAge             int64    `json:"max_age,omitempty" doc:"age at most|年龄不超过"`
	PerEventEnterprise int64    `json:"per_event_enterprise,omitempty" doc:"people from enterprises at each event, at least|每次活动来自企业的人数不少于"`

	MoreThan          int64      `json:"more_than,omitempty" doc:"more than so many, the number itself not being enough|超过，不含本数"`
	LessThan          int64      `json:"less_than,omitempty" doc:"fewer than so many, the number itself being too much|少于，不含本数"`
	Equal             int64      `json:"equal,omitempty" doc:"just so many|确数"`
	Per               string     `json:"per,omitempty" values:"condition-per" doc:"what the number is counted for|数值按什么计"`
	AttendeesMoreThan int64      `json:"attendees_more_than,omitempty" doc:"more attendees than so many|每次人数超过该数"`
	UnderAge          int64      `json:"under_age,omitempty" doc:"younger than that, not of that age|未满该年龄"`
	Units             []TeamPart `json:"units,omitempty" doc:"the units a team is made of|团队的单位构成"`
	Scope             []string   `json:"scope,omitempty" values:"condition-scope" doc:"what an application covers|申报覆盖的内容"`
	Documents         []Text     `json:"documents,omitempty" doc:"the documents meant|所指材料"`
	Contents          []Text     `json:"contents,omitempty" doc:"what the agreement says|协议载明的内容"`
	By                string     `json:"by,omitempty" format:"date" doc:"dated no later than this day|签署日期不晚于此日"`
	After             string     `json:"after,omitempty" format:"date" doc:"dated after this day|签署日期晚于此日"`
	Since             string     `json:"since,omitempty" format:"date" doc:"dated on this day or later|签署日期不早于此日"`
	Years             []int64    `json:"years,omitempty" doc:"the years of the calls meant|所涉征集年度"`
}

// TeamPart is so many units of one side of a team.
type TeamPart struct {
	Side         string   `json:"side" values:"side" doc:"which side|中方、外方或双方"`
	Role         string   `json:"role,omitempty" values:"condition-role" doc:"as leader or member|牵头或参与"`
	Institutions []string `json:"institutions,omitempty" doc:"what they are, any of those listed|单位类型，列出的任一种"`
	AtLeast      int64    `json:"at_least,omitempty" doc:"at least so many|不少于"`
	AtMost       int64    `json:"at_most,omitempty" doc:"at most so many|不超过"`
	MoreThan     int64    `json:"more_than,omitempty" doc:"more than so many|超过，不含本数"`
	LessThan     int64    `json:"less_than,omitempty" doc:"fewer than so many|少于，不含本数"`
	Equal        int64    `json:"equal,omitempty" doc:"just so many|确数"`
}
