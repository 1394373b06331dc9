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
	SourceID = &Form{"source-id", `^s[0-9]{3,4}$`,
		say("the letter s and three or four digits", "字母 s 加三或四位数字")}
	Span = &Form{"span", `^(s[0-9]{3,4}):([0-9]{1,6})(?:-([0-9]{1,6}))?$`,
		say("lines of a source document: s002:458-461, or s002:458 for one", "来源文件的行：s002:458-461，单行写 s002:458")}
	Quote = &Form{"quote", `^(s[0-9]{3,4}:[0-9]+(?:-[0-9]+)?) (.+)$`,
		say("lines of a source document, a space, and the words that stand there: s002:458-461 拟支持", "来源行号、一个空格、该处的文字：s002:458-461 拟支持")}
	Clock = &Form{"clock", `^(?:[01]?[0-9]|2[0-3]):[0-5][0-9]$`,
		say("a time of day, Beijing time: 17:00", "时刻（北京时间）：17:00")}
	TaggingEntity = &Form{"tagging-entity", `^[a-z0-9-]+(?:\.[a-z0-9-]+)+,[0-9]{4}-[0-9]{2}-[0-9]{2}$`,
		say("a domain and a day it was yours: example.org,2026-11-21", "域名和拥有该域名的日期：example.org,2026-11-21")}
)
