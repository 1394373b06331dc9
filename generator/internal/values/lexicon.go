package values

import "strings"

// The tables of words. Wordings of one meaning are parted by "|"; a space
// stands for any short run of spaces or a hyphen, letters are compared without
// case, and the longest wording holds (see lexicon). What is counted, printed
// or bounded by other words is added here, never in the readers.

// scale is a word that multiplies; short ones only where a currency is near.
type scale struct {
	name   string
	factor int64
	short  bool
}

var enScales = func() lexicon[scale] {
	table := map[string]scale{}
	for _, s := range []scale{
		{"hundred", 100, false}, {"thousand", 1e3, false}, {"million", 1e6, false}, {"millions", 1e6, false}, {"billion", 1e9, false}, {"billions", 1e9, false}, {"trillion", 1e12, false}, {"dozen", 12, false}, {"dozens", 12, false},
		{"mln", 1e6, false}, {"mio", 1e6, false}, {"mio.", 1e6, false}, {"bln", 1e9, false}, {"bn", 1e9, false}, {"mn", 1e6, false}, {"k", 1e3, true}, {"m", 1e6, true}, {"mil", 1e6, true}, {"mil.", 1e6, true}, {"b", 1e9, true},
	} {
		table[s.name] = s
	}
	return newLexicon(table)
}()

var gluedScales = []scale{{"million", 1e6, false}, {"billion", 1e9, false}, {"mln", 1e6, false}, {"mio", 1e6, false}, {"bn", 1e9, false}, {"mn", 1e6, false},
	{"k", 1e3, true}, {"m", 1e6, true}, {"b", 1e9, true}, {"mm", 1e6, true}, {"mil", 1e6, true}}

// currency is a code of ISO 4217; assumed where several share the sign.
// Some names of units in European calls hold the factor (MEUR, k€).
type currency struct {
	code    string
	assumed bool
	factor  int64
}

// currencies stand behind the number.
var currencies = newLexicon(withCodes(map[string]currency{
	"元人民币|元(人民币)|人民币元|人民币|元整人民币|yuan renminbi|renminbi yuan|renminbi|chinese yuan|rmb yuan|yuan rmb|rmb|cny|yuan (rmb)|yuan|yuans": {"CNY", false, 1},
	"元|块钱|块|元整|元钱|¥":                        {"CNY", true, 1},
	"m€|meur|mio eur|mio. €|mio €|mio. eur": {"EUR", false, 1e6}, "k€|keur|teur|t€": {"EUR", false, 1e3}, "musd": {"USD", false, 1e6}, "mgbp": {"GBP", false, 1e6},
	"msek": {"SEK", false, 1e6}, "mnok": {"NOK", false, 1e6}, "mdkk": {"DKK", false, 1e6}, "mchf": {"CHF", false, 1e6}, "mcny|mrmb": {"CNY", false, 1e6},
	"美元|美金|us dollars|us dollar|u.s. dollars|u.s. dollar|usd|us$|united states dollars|american dollars": {"USD", false, 1},
	"dollars|dollar|$|bucks": {"USD", true, 1},
	"欧元|euros|euro|eur|€":    {"EUR", false, 1},
	"英镑|pounds sterling|pound sterling|british pounds|british pound|gbp|£|pounds|pound|sterling": {"GBP", false, 1},
	"日元|日圆|japanese yen|yen|jpy":                                                {"JPY", false, 1},
	"韩元|韩币|korean won|won|krw|₩":                                                {"KRW", false, 1},
	"卢布|俄罗斯卢布|russian roubles|russian rubles|roubles|rouble|rubles|ruble|rub|₽": {"RUB", false, 1},
	"港元|港币|hong kong dollars|hong kong dollar|hkd|hk$":                          {"HKD", false, 1},
	"澳门元|澳门币|patacas|pataca|mop|macao patacas":                                  {"MOP", false, 1},
	"新台币|台币|new taiwan dollars|twd|nt$":                                         {"TWD", false, 1},
	"加元|加拿大元|加币|canadian dollars|canadian dollar|cad|c$":                        {"CAD", false, 1},
	"澳元|澳大利亚元|澳币|australian dollars|australian dollar|aud|a$":                   {"AUD", false, 1},
	"新西兰元|纽币|纽元|new zealand dollars|new zealand dollar|nzd|nz$":                 {"NZD", false, 1},
	"新加坡元|新币|坡币|singapore dollars|singapore dollar|sgd|s$":                      {"SGD", false, 1},
	"瑞士法郎|瑞郎|swiss francs|swiss franc|chf":                                      {"CHF", false, 1},
	"瑞典克朗|swedish kronor|swedish krona|swedish crowns|sek":                      {"SEK", false, 1},
	"挪威克朗|norwegian kroner|norwegian krone|nok":                                 {"NOK", false, 1},
	"丹麦克朗|danish kroner|danish krone|dkk":                                       {"DKK", false, 1},
	"捷克克朗|czech koruna|czech korunas|czech crowns|czk":                          {"CZK", false, 1},
	"兹罗提|zloty|zlotys|polish zloty|pln":                                         {"PLN", false, 1},
	"福林|forints|forint|huf|hungarian forints":                                   {"HUF", false, 1},
	"印度卢比|卢比|indian rupees|rupees|rupee|inr|₹|rs|rs.":                           {"INR", false, 1},
	"巴基斯坦卢比|pakistani rupees|pkr":                                               {"PKR", false, 1},
	"印尼盾|印度尼西亚盾|indonesian rupiah|rupiah|idr":                                   {"IDR", false, 1},
	"泰铢|thai baht|baht|thb":                                                     {"THB", false, 1},
	"越南盾|vietnamese dong|vnd":                                                   {"VND", false, 1},
	"林吉特|马来西亚林吉特|malaysian ringgit|malaysian ringgits|ringgit|ringgits|myr|rm":  {"MYR", false, 1},
	"菲律宾比索|philippine pesos|php|philippine peso":                                {"PHP", false, 1},
	"兰特|南非兰特|south african rand|rand|zar":                                       {"ZAR", false, 1},
	"雷亚尔|巴西雷亚尔|brazilian reais|brazilian real|reais|brl":                        {"BRL", false, 1},
	"谢克尔|新谢克尔|以色列新谢克尔|new israeli shekels|israeli shekels|shekels|nis|ils":      {"ILS", false, 1},
	"里拉|土耳其里拉|turkish lira|turkish liras|lira|try":                              {"TRY", false, 1},
	"埃及镑|埃及磅|egyptian pounds|egyptian pound|egp":                                {"EGP", false, 1},
	"阿联酋迪拉姆|迪拉姆|dirhams|dirham|aed|uae dirhams":                                 {"AED", false, 1},
	"沙特里亚尔|saudi riyals|saudi riyal|sar":                                        {"SAR", false, 1},
	"坚戈|kazakhstani tenge|tenge|kzt":                                            {"KZT", false, 1},
	"阿根廷比索|argentine pesos|ars|ars$":                                            {"ARS", false, 1},
	"墨西哥比索|mexican pesos|mxn|mxn$|mex$":                                         {"MXN", false, 1},
}))

// currencySigns stand before the number.
var currencySigns = newLexicon(withCodes(map[string]currency{
	"人民币|rmb¥|rmb ¥|rmb|cny|cn¥": {"CNY", false, 1}, "¥": {"CNY", true, 1}, "m€|meur": {"EUR", false, 1e6}, "k€|keur": {"EUR", false, 1e3}, "musd|mus$": {"USD", false, 1e6},
	"us$|u.s.$|u.s. $|us $|usd|美元|usd $": {"USD", false, 1}, "$": {"USD", true, 1},
	"€|eur|欧元": {"EUR", false, 1}, "£|gbp|英镑": {"GBP", false, 1}, "jpy": {"JPY", false, 1}, "krw|₩": {"KRW", false, 1}, "rub|₽": {"RUB", false, 1},
	"hk$|hk $|hkd|港币|港元": {"HKD", false, 1}, "mop|mop$": {"MOP", false, 1}, "nt$|twd": {"TWD", false, 1}, "c$|ca$|can$|cad": {"CAD", false, 1}, "a$|au$|au $|aud": {"AUD", false, 1},
	"nz$|nz $|nzd": {"NZD", false, 1}, "s$|sgd": {"SGD", false, 1}, "chf": {"CHF", false, 1}, "sek": {"SEK", false, 1}, "nok": {"NOK", false, 1}, "dkk": {"DKK", false, 1},
	"czk": {"CZK", false, 1}, "pln": {"PLN", false, 1}, "huf": {"HUF", false, 1}, "inr|₹|rs.|rs": {"INR", false, 1}, "pkr": {"PKR", false, 1}, "idr": {"IDR", false, 1}, "thb|฿": {"THB", false, 1},
	"vnd": {"VND", false, 1}, "myr|rm": {"MYR", false, 1}, "php": {"PHP", false, 1}, "zar": {"ZAR", false, 1}, "r": {"ZAR", true, 1}, "brl|r$": {"BRL", false, 1}, "ils|nis|₪": {"ILS", false, 1},
	"try|₺": {"TRY", false, 1}, "egp": {"EGP", false, 1}, "aed": {"AED", false, 1}, "sar": {"SAR", false, 1}, "kzt|₸": {"KZT", false, 1}, "mxn|mxn$|mex$": {"MXN", false, 1}, "ars|ars$": {"ARS", false, 1},
}))

// otherCodes are read by their code alone, before or behind the number.
var otherCodes = strings.Fields("KWD LBP QAR OMR BHD JOD BGN RON MNT UAH NGN KES COP CLP PEN UYU ISK BYN GEL AMD AZN UZS KGS TJS TMT LKR BDT NPR MMK KHR LAK BND MAD TND DZD ETB GHS TZS UGX XOF XAF RSD HRK MKD MDL IRR IQD SYP")

// withCodes adds otherCodes to a table of currencies.
func withCodes(table map[string]currency) map[string]currency {
	for _, code := range otherCodes {
		low := strings.ToLower(code)
		table[low+"|"+low+"$"] = currency{code, false, 1}
	}
	return table
}

// timeUnits are the units of durations.
var timeUnits = newLexicon(map[string]string{
	"年|个年头|years|year|yrs|yr|yr.|周年|个年度|calendar years": "year",
	"个季度|quarters": "quarter",
	"个月|个多月|个月份|months|month|mths|calendar months|mois":            "month",
	"周|个星期|星期|个周|个礼拜|礼拜|weeks|week|wks":                            "week",
	"天|日历日|日历天|个自然日|自然日|个日历日|days|day|calendar days|natural days":  "day",
	"个工作日|工作日|working days|business days|working day|business day": "working day",
	"个小时|小时|个钟头|钟头|个钟|hours|hour|hrs|hr|h":                         "hour",
	"分钟|minutes|minute|mins|min":                                   "minute",
	"秒钟|秒|seconds|secs|sec":                                        "second",
})

// zhUnits are measure words: what a Chinese numeral must have behind it to
// count. Those that say what is counted name the noun.
var zhUnits = newLexicon(map[string]string{
	"个|项|名额|种|份|件|批次|批|类|组|套|台|台套|台(套)|条|处|部|册|卷|章|节|支|户|段|对|座|艘|架|栋|间|张|幅|款|点|颗|枚|头|只|层|站|门|环|把|根|片|块|道|倍|大|方面|大类|次|系列|轮|回|趟|笔|桩|句|行|栏|档|者|例|步|遍|股|束|滴|级别": "",
	"家":           "institution",
	"人|名|位|人员":    "person",
	"人次|人·次|人(次)": "visit",
	"人月|人·月|人/月":  "person-month", "人年|人·年": "person-year",
	"人天":       "person-day",
	"篇":        "paper",
	"国|国家|个国家": "country",
	"岁|周岁":     "age",
	"场|场次":     "event",
	"页":        "page",
	"字|个字":     "word",
	"所":        "institution",
	"方":        "side",
	"省":        "province",
	"市":        "city",
	"米|公里|千米|厘米|毫米|微米|纳米|公斤|千克|吨|克|升|毫升|亩|公顷|平方米|平方公里|立方米|度|摄氏度|瓦|千瓦|兆瓦|赫兹|兆赫|伏|千伏|帕|焦|倍频": "measure",
	"级|期|届": "label",
})

// nouns are what is counted, one word for one thing in both languages.
var nouns = newLexicon(map[string]string{
	"联合研发项目|合作项目|科研项目|申报项目|项目任务|项目|课题项目|projects|project|research projects":                 "project",
	"指南方向|研究方向|方向|directions|direction":                                                     "direction",
	"领域方向|领域|fields|field|areas|area|优先领域|主题|topics|topic|themes|theme|专题|subjects|subject": "topic",
	"课题|sub projects|sub topics": "task",
	"任务|tasks|task":              "task",
	"国家|国别|合作国|成员国|阿拉伯国家|欧洲国家|states|state|countries|country|nations|member states":                                                                                         "country",
	"合作方|合作伙伴|伙伴|partners|partner":                                                                                                                                          "partner",
	"论文|文章|papers|paper|articles|journal articles|publications|publication":                                                                                                 "paper",
	"发明专利|专利|patents|patent|patent applications|applications for patents|applications for invention patents|applications for a patent|applications for an invention patent": "patent",
	"标准|standards|standard": "standard",
	"企业|公司|enterprises|enterprise|companies|company|firms|firm|businesses|business": "enterprise",
	"高校|大学|院校|universities|university":                                              "university",
	"科研机构|研究机构|科研院所|研究所|research institutes|research institutions|scientific research institution|scientific research institutions|research institute|research institution":                                               "institute",
	"单位|机构|法人|units|unit|institutions|institution|organisations|organizations|organisation|organization|bodies|entities|entity|applicants|applicant":                                                                      "institution",
	"人员|科研人员|青年学者|学者|专家|参会代表|代表|参加者|学生|研究生|博士生|青年科学家|科学家|people|persons|person|participants|participant|attendees|scholars|scholar|experts|expert|researchers|researcher|students|student|delegates|scientists|scientist": "person",
	"人次|person visits|person visit|person times": "visit",
	"研讨会|会议|学术交流活动|交流活动|活动|培训班|workshops|workshop|symposia|symposiums|symposium|seminars|seminar|conferences|conference|meetings|meeting|events|event|activities|activity": "event",
	"条目|计划条目|rows|row|plan rows":             "row",
	"实验室|联合实验室|laboratories|laboratory|labs": "laboratory",
	"表|tables|table":          "table",
	"协议|agreements|agreement": "agreement",
	"申请书|申报书|申请|applications|application|proposals|proposal": "application",
	"奖项|awards|award|grants|grant":                           "award",
	"years old|years of age|year old|岁":                      "age",
	"双方|sides|side|parties|party":                            "side",
	"指南|guides|guide":                                        "guide",
	"附件|annexes":                                             "annex",
	"页|pages":                                                "page",
	"words":                                                  "word",
	"records|record|记录":                                      "record",
	"文件|documents|document":                                  "document",
	"person months|人月":                                       "person-month",
})

// amountWords stand between a noun and how many there are of it (项目数约138个).
var amountWords = newLexicon(map[string]bool{"数|为|是|有|达|数量|总数|数目|个数|合计|共|共计|共有|总计": true})

// perWords are what an amount is for.
var perWords = newLexicon(map[string]string{
	"个项目|项目|项|project|funded project|approved project": "project",
	"年度|年|year|an|annum|yr|calendar year":              "year",
	"个月|月|month|mois":                                  "month", "天|日|day|jour": "day", "周|week|semaine": "week", "小时|hour": "hour",
	"人次|visit|person visit": "visit", "人|名|位|person|participant|researcher|people|applicant": "person",
	"方|side|party": "side", "家|家单位|单位|institution|organisation|organization|partner|beneficiary": "institution",
	"国|个国家|个国别|国别|合作国别|个合作国别|country|partner country": "country", "个课题|课题|task": "task", "个领域|个方向|个领域方向|领域方向|topic|field|direction": "topic", "场|event|workshop|次": "event",
})

var perBefore = newLexicon(map[string]string{
	"每个项目|每项目|每项|单个项目|单项|each project|per project|every project": "project",
	"每年|每年度|每个年度|each year|every year|annually|per year":         "year",
	"每方|中外双方各|each side|each party|per side":                     "side",
	"每人|人均|each person|per person|each participant":              "person",
	"每个国别|每个国家|每国|每个合作国别|each country|per country":               "country",
	"每个主题|每个领域|每个方向|每个领域方向|each topic|per topic|each field":      "topic",
	"每家单位|每家|每个单位|each institution|each partner":                 "institution",
	"每天|每日|each day|per day|daily":                               "day",
	"每周|each week|per week":                                      "week",
	"每场|每次|each event|per event":                                 "event",
	"每月|each month|per month|monthly":                            "month",
})

// boundWord is a bound and how near its number stands.
type boundWord struct {
	bound Bound
	apart bool // an adverb: a verb may stand between (至少发表两篇)
	dates bool // said of dates
}

// newBounds makes two lexicons of a table: what is said of numbers and what is
// said of dates (200元起 is a bound, 6月5日起 is another).
func newBounds(table map[string]boundWord) (numbers, dates lexicon[boundWord]) {
	of := map[bool]map[string]boundWord{false: {}, true: {}}
	for words, means := range table {
		of[means.dates][words] = means
	}
	return newLexicon(of[false]), newLexicon(of[true])
}

// boundsBefore stand before the number.
var boundsBefore, dateBoundsBefore = newBounds(map[string]boundWord{
	"不超过|不得超过|不应超过|不能超过|不可超过|未超过|不高于|不得高于|不应高于|不多于|不得多于|不大于|不得大于|不逾|不长于|上限为|上限是|上限|最高不超过|最多不超过|最长不超过|≤|<=|小于等于|小于或等于|少于或等于|控制在|以不超过|封顶": {AtMost, false, false},
	"最高可达|最多可达|高达|可达": {AtMost, false, false},
	"至多|最多|最高|最大|最长":  {AtMost, true, false},
	"no more than|not more than|not exceed|not exceeding|not to exceed|never exceed|nor exceed|up to|at most|a maximum of|maximum of|the maximum of|within|maximum|max.|max|as many as|as much as|less than or equal to|no longer than|not longer than|no greater than|not greater than|no higher than|not over|not above|no later than year|capped at|limited to|no larger than|not in excess of|up to a maximum of": {AtMost, false, false},
	"不少于|不得少于|不应少于|不低于|不得低于|不应低于|不小于|不得小于|不短于|下限为|下限|≥|>=|大于等于|大于或等于|多于或等于|最低不少于|已满|年满|满":                                                                                                                                                                                                                                                                                                                             {AtLeast, false, false},
	"至少|最少|起码|最低|最短|最小": {AtLeast, true, false},
	"at least": {AtLeast, true, false},
	"no fewer than|not fewer than|no less than|not less than|not under|not below|no lower than|not lower than|no shorter than|not shorter than|a minimum of|minimum of|the minimum of|minimum|min.|greater than or equal to|more than or equal to|no smaller than": {AtLeast, false, false},
	"超过|多于|大于|高于|逾|超|超出|长于|>|高过|远超":                                                                                                               {MoreThan, false, false},
	"more than|over|exceeding|exceed|exceeds|greater than|above|in excess of|upwards of|larger than|longer than|higher than|exceeded|better than": {MoreThan, false, false},
	"少于|低于|小于|不足|不到|不满|未满|未达|短于|未达到|<|不及|不够":                                                                                                      {LessThan, false, false},
	"less than|fewer than|under|below|smaller than|shorter than|lower than|not yet":                                                               {LessThan, false, false},
	"约|大约|约为|大概|大致|将近|接近|近|~|≈|约合|大约为|约占|估计":                                                                                                      {About, false, false},
	"about|around|approximately|approx.|approx|roughly|nearly|almost|circa|ca.|c.|close to|some|an estimated|estimated|near":                      {About, false, false},
	"早于|先于": {Before, false, true}, "before|earlier than|prior to": {Before, false, true},
	"不晚于|不迟于|截至|截止|截止到|截止至|最迟|最晚|至迟|截止时间为|晚至":                                                {By, false, true},
	"by|up to|up until|no later than|not later than|until|till|as of|as at|at the latest by": {By, false, true},
	"晚于|迟于": {After, false, true}, "after|later than": {After, false, true},
	"自|从|不早于|起自|始于|自从": {From, false, true}, "from|since|starting|starting from|beginning|not earlier than|no earlier than|as from|with effect from|starting on|on or after": {From, false, true},
	"on or before": {By, false, true},
	"add up to|adds up to|added up to|adding up to|sum up to|sums up to|adds over": {Exact, false, false}, "add up to |not before|go by|goes by": {Exact, false, true},
})

// boundsAfter stand behind the number or its noun.
var boundsAfter, dateBoundsAfter = newBounds(map[string]boundWord{
	"以上|或者以上|及以上|(含)以上|含以上|或以上|以上(含)|以上(含本数)|或更多|及更多|起|打底":                                                                                                                  {AtLeast, false, false},
	"or more|or above|or over|or longer|or greater|or higher|or older|and above|and over|and more|and older|at least|at a minimum|minimum|min.|or upwards|and up|or better": {AtLeast, false, false},
	"以下|或者以下|及以下|以内|之内|(含)以下|含以下|或以下|以下(含)|内|封顶|为限|为上限|或更少":                                                                                                                 {AtMost, false, false},
	"or less|or fewer|or under|or below|or shorter|or lower|or younger|and below|and under|at most|at the most|maximum|max.|max|or smaller":                                 {AtMost, false, false},
	"左右|上下|前后|许|or so|approximately|or thereabouts":                                                                                                                         {About, false, false},
	"及以前|及之前|(含)以前|当日及以前":                                                                                                                                                   {By, false, true}, "及以后|及之后|(含)以后|当日及以后": {From, false, true}, "前|之前|以前": {Before, false, true}, "止|截止|为止|之前截止|前截止": {By, false, true},
	"后|之后|以后": {After, false, true}, "起|开始|始|以来|onwards|onward|or later|and later": {From, false, true},
	"at the latest|at latest|or earlier": {By, false, true},
})

// ageWords stand before a number of years somebody has lived.
var ageWords = newLexicon(map[string]bool{"aged|the age of|age of|age|ages|年龄|年龄在|年龄为|年龄应": true})

// fillers may stand between a bound and its number.
var fillers = newLexicon(map[string]bool{
	"为|是|有|在|达|达到|包括|包含|含|人民币|了|于|到|给予|资助|申报|支持|提供|设|满|应|the|of|a total of|total of|to|be|is|are|a|an|only|资金|经费|包括有|以|按|其中": true,
})

// notAbout are words that end like 约.
var notAbout = newLexicon(map[string]bool{"公约|合约|条约|节约|制约|预约|签约|违约|契约|邀约|规约|盟约|集约|邻近|附近|最近|临近|靠近|亲近|相近|就近|自从|来自|各自|亲自|独自|服从|听从|无从|使用期满|充满|圆满|丰满|饱满": true})

// zhIdioms hold a numeral that counts nothing; they are stepped over whole.
var zhIdioms = newLexicon(map[string]bool{
	"百年未有|百年大计|百年|千年|万年|第三方|第三国|第三者|第三产业|第一产业|第二产业|第一时间|第一性|第二课堂|一次性|一方面|另一方面|一带一路|一体化|一体|一个中国|一国两制|五年规划|五年计划|两会|两岸|三峡|三农|三维|二维|一维|四维|三角|一站式|一线|一流|一致|一定|一般|一些|一样|一起|一直|一旦|一切|一律|一贯|一概|一并|一经|一级学科|二级学科|二次电池|二次能源|二次开发|二次利用|二次污染|二次供水|二次元|二级|一级|三级|一次能源|一手|一把手|一票否决|一揽子|一对一|一事一议|一步|一字|一一|一系列|一点|一下|一方|一会|十分重要|十分|百分点|千方百计|万无一失|万一|万事|万物|万有|万能|万众|万里|三亚|四川|五金|六盘水|八达岭|九江|十堰|三星|三元材料|三元正极|三元锂|三元电池|三元催化|三元体系|三元合金|三元复合|二氧化碳|二氧化硫|二甲|三甲|一氧化碳|双一流|双碳|两弹一星|三位一体|四个全面|五位一体|三重一大|三生|一时|一同|一道|一心|一面|一手资料|一己|一代|新一代|新一轮|下一代|上一代|进一步|一年一度|零碳|零排放|零售|零件|零部件|半导体|半岛|半径|半成品|半数|一半|半自动|半官方|三聚氰胺|三明|二手|二维码|百科|百货|千兆|万维网|千禧|三军|四季|五官|六方|七夕|八卦|一票|一人一策|一企一策|一事|三九|一处|一员|一部分|一大批|一定程度|一段时间|一头|一家人|一把|一片|一面|一路": true,
})

// notOne are characters that take a following 一 into their own word (这一,
// 统一, 之一), so that it counts nothing.
const notOne = "这那某另该上下进统同单唯任每之其专划合逐归哪"

// enIdioms are the same in English.
var enIdioms = newLexicon(map[string]bool{
	"one and all|one and the same|third party|third parties|third country|third countries|first class|at first|for the first time|in the first place|first aid|first hand|first name|second hand|one of|one another|one off|one stop|one way|one to one basis|no one|any one|the one|each one|this one|that one|one by one|one day|one such|one or other|world one|two way|two fold|two sided|three way|four wheel|zero carbon|zero emission|zero sum|five year plan|five year plans|one belt one road|one belt, one road|one china|three gorges|the ones|one's|half of|in half|hundreds of|thousands of|millions of|tens of|dozens of|in one go|day one|first come|first and foremost|first of all|second to none|on the one hand|on the other hand|one size|one hundred per cent sure|may be|time and again|one must|one can|one should|one may|one has|one is": true,
})
