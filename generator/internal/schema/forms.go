package schema

// TagPattern is the shape of a language's tag, and of the words a Key with
// Tags has besides.
const TagPattern = `^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$`

// Forms of strings that are more than words.
var (
	ID = &Form{"id", `^[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9-])?$`,
		say("lower-case letters, digits, dots and hyphens, 64 at most: it becomes an address", "小写字母、数字、点和连字符，最多 64 个字符，将成为网址")}
	PrintedNumber = &Form{"printed-number", `^[^\s"\\](?:[^"\\\r\n\t]{0,38}[^\s"\\])?$`,
		say("a number as printed, in quotation marks: 1.5, 2.2.1, 专题一, SFS-37-2019, Area 1 -; 40 characters at most", "所印编号，加引号：1.5、2.2.1、专题一、SFS-37-2019、Area 1 -；最多 40 个字符")}
	NoteID = &Form{"note-id", `^[a-z0-9-]{1,64}$`,
		say("a–z, 0–9 and hyphens; running text refers to it as [^id]", "小写字母、数字和连字符；正文以 [^编号] 引用")}
	ClauseID = &Form{"clause-id", `^(?:(?:s[0-9]{1,3}-)?c[0-9]{1,3}|p[0-9]{1,4})(?:-(?:s[0-9]{1,3}-)?[0-9]{1,3})*$`,
		say("the address of a clause without the #: c3, c3-1, p2", "条款地址，不写 #：c3、c3-1、p2")}
	SourceID = &Form{"source-id", `^[a-z][a-z0-9-]{0,31}$`,
		say("a letter, then lower-case letters, digits and hyphens, 32 at most: s002, most-2023-48; it becomes an address", "以字母开头，只用小写字母、数字和连字符，最多 32 个字符：s002、most-2023-48；将成为网址")}
	Span = &Form{"span", `^([a-z][a-z0-9-]{0,31}):([0-9]{1,6})(?:-([0-9]{1,6}))?$`,
		say("lines of a source document: s002:458-461, or s002:458 for one", "来源文件的行：s002:458-461，单行写 s002:458")}
	Quote = &Form{"quote", `^([a-z][a-z0-9-]{0,31}:[0-9]{1,6}(?:-[0-9]{1,6})?) (.+)$`,
		say("lines of a source document, a space, and the words that stand there: s002:458-461 拟支持", "来源行号、一个空格、该处的文字：s002:458-461 拟支持")}
	Clock = &Form{"clock", `^(?:(?:[01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)$`,
		say("a time of day: 17:00; 24:00 is the end of the day", "时刻：17:00；24:00 为当日之末")}
	WhenForm = &Form{"when", `^(?:[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?|--[0-9]{2}-[0-9]{2}|tbd|rolling|on_publication)$`,
		say("as much of a date as is printed: 2024-05-15, 2024-05, 2024, --05-15 (a day without a year); tbd (to be determined), rolling (accepted at any time), on_publication (from the day of publication)",
			"原文印到哪里写到哪里：2024-05-15、2024-05、2024、--05-15（未列年份）；tbd（待定）、rolling（随时受理）、on_publication（自发布之日起）")}
	Zone = &Form{"zone", `^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*$`,
		say("a time zone by its IANA name: Asia/Shanghai, Europe/Vienna, UTC", "时区的 IANA 名称：Asia/Shanghai、Europe/Vienna、UTC")}
	Offset = &Form{"offset", `^[+-][0-9]{2}:[0-9]{2}$`,
		say("how far a clock is from UTC: +02:00", "与协调世界时之差：+02:00")}
	Currency = &Form{"currency", `^[A-Z]{3}$`,
		say("the code of a currency (ISO 4217), in capitals: CNY, EUR, GBP", "币种的 ISO 4217 代码，大写：CNY、EUR、GBP")}
	TaggingEntity = &Form{"tagging-entity", `^[a-z0-9-]+(?:\.[a-z0-9-]+)+,[0-9]{4}-[0-9]{2}-[0-9]{2}$`,
		say("a domain and a day it was yours: example.org,2026-11-21", "域名和拥有该域名的日期：example.org,2026-11-21")}
)
