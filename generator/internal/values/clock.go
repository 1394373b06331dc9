package values

var dayParts = newLexicon(map[string]int{"上午|早上|早晨|凌晨|清晨|当日上午|早|晨|一早": 1, "下午|午后|傍晚": 2, "晚上|晚间|晚|夜间|当晚": 2, "中午|正午": 3})

var zones = newLexicon(map[string]string{
	"北京时间|beijing time|china standard time|中国标准时间|utc+8|gmt+8|utc+08:00|gmt+08:00|utc +8|gmt +8|东八区时间|beijing local time|beijing": "Asia/Shanghai",
	"格林尼治时间|格林威治时间|gmt|utc|世界协调时间|协调世界时|世界时":                                                                                      "UTC",
	"布鲁塞尔时间|brussels time|brussels local time|欧洲布鲁塞尔时间|brussels":                                                                  "Europe/Brussels",
	"中欧时间|欧洲中部时间|cet|central european time":                                                                                       "CET", "cest|中欧夏令时|central european summer time": "CEST",
	"伦敦时间|london time|uk time|英国时间|bst|uk local time": "Europe/London",
	"莫斯科时间|moscow time|msk":                           "Europe/Moscow", "东京时间|tokyo time|jst|日本时间|japan standard time": "Asia/Tokyo",
	"首尔时间|seoul time|kst|韩国时间|korea standard time|korean time": "Asia/Seoul",
	"新西兰时间|new zealand time|nzst|nzdt":                         "Pacific/Auckland", "以色列时间|israel time": "Asia/Jerusalem",
	"美国东部时间|eastern time|et|est|edt": "America/New_York", "新加坡时间|singapore time|sgt": "Asia/Singapore",
	"当地时间|local time": "local", "开罗时间|cairo time": "Africa/Cairo", "柏林时间|berlin time|德国时间": "Europe/Berlin", "巴黎时间|paris time|法国时间": "Europe/Paris",
	"南非时间|sast|south african time|south africa time": "Africa/Johannesburg", "意大利时间|rome time|罗马时间": "Europe/Rome", "芬兰时间|helsinki time": "Europe/Helsinki",
})

// zoneBehind reads a zone behind an hour, perhaps in brackets.
func (t *text) zoneBehind(i int) (zone string, end int) {
	at := t.space(i)
	bracket := t.get(at) == '('
	if bracket || t.get(at) == ',' {
		at = t.space(at + 1)
	}
	z, e, ok := zones.here(t, at)
	if !ok || at == i && isLatin(t.get(at)) && isLatin(t.get(at-1)) {
		return "", i
	}
	if (z == "Europe/Brussels" || z == "Asia/Shanghai") && (t.word(at) == "brussels" || t.word(at) == "beijing") && e-at < 9 && !bracket {
		return "", i
	}
	if bracket {
		if t.get(e) != ')' {
			return "", i
		}
		e++
	}
	return z, e
}

// clock reads an hour at i: 16:00, 16.00 GMT, 4 p.m., 下午4时30分, 24点, noon.
// dated says that a date stands by it, so that 16时 needs no other sign.
func (t *text) clock(i int, dated bool) (m Moment, end int, ok bool) {
	at := i
	zone := ""
	if z, e, found := zones.here(t, at); found && isHan(t.get(at)) {
		zone, at = z, t.space(e)
		dated = true
	} else if t.get(at) == '(' && dated {
		if z, e, found := zones.here(t, at+1); found && t.get(e) == ')' {
			zone, at = z, t.space(e+1)
		}
	}
	part, e, named := dayParts.here(t, at)
	if named {
		at = t.space(e)
	}
	switch w := t.word(at); {
	case w == "noon" || w == "midday":
		m, end, ok = Moment{Clock: true, Hour: 12}, at+len(w), true
	case w == "midnight":
		m, end, ok = Moment{Clock: true, Hour: 24}, at+len(w), true
	default:
		m, end, ok = t.figures(at, dated || named)
	}
	if !ok || isDigit(t.get(i)) && isDigit(t.get(i-1)) {
		return m, 0, false
	}
	if part == 2 && m.Hour < 12 || part == 3 && m.Hour < 11 {
		m.Hour += 12
	}
	if zone == "" {
		zone, end = t.zoneBehind(end)
	}
	m.Zone = zone
	return m, end, true
}

// figures reads the number of an hour.
func (t *text) figures(i int, sure bool) (m Moment, end int, ok bool) {
	hour, at := t.small(i)
	if at == 0 || hour > 24 {
		return m, 0, false
	}
	m = Moment{Clock: true, Hour: hour}
	switch c := t.get(at); {
	case (c == ':' || c == '.') && isDigit(t.get(i)) && isDigit(t.get(at+1)) && isDigit(t.get(at+2)) && !isDigit(t.get(at+3)):
		m.Minute, _ = t.small(at + 1)
		end = at + 3
		if t.get(end) == ':' && isDigit(t.get(end+1)) && isDigit(t.get(end+2)) && !isDigit(t.get(end+3)) {
			end += 3 // seconds are dropped
		}
		half, e := t.meridiem(end)
		_, z := t.zoneBehind(end)
		if m.Minute > 59 || hour == 24 && m.Minute > 0 || c == '.' && half == 0 && z == end {
			return m, 0, false
		}
		if w := t.word(t.space(e)); half == 0 && (w == "hrs" || w == "hours" || w == "h") {
			e = t.space(e) + len(w)
		}
		return m.half(half), e, true
	case c == '时' || c == '点':
		return t.zhFigures(m, at, sure)
	case c == 'h' && isDigit(t.get(at+1)) && isDigit(t.get(at+2)) && !isDigit(t.get(at+3)) && !isLatin(t.get(at+3)): // 16h00
		m.Minute, end = t.small(at + 1)
		return m, end, m.Minute < 60
	}
	half, e := t.meridiem(at)
	if half == 0 && t.has(t.space(at), "o'clock") {
		return m, t.space(at) + 7, true
	}
	if half == 0 || hour == 0 || hour > 12 {
		return m, 0, false
	}
	return m.half(half), e, true
}

// zhFigures reads what follows 16 in 16时, 16点30分, 4点半, 8点整; at is at 时 or 点.
func (t *text) zhFigures(m Moment, at int, sure bool) (Moment, int, bool) {
	end := at + 1
	switch next := t.get(end); {
	case next == '间' || next == '期' || next == '代' || next == '段' || next == '刻' || next == '建' || next == '评':
		return m, 0, false
	case next == '半':
		m.Minute = 30
		return m, end + 1, true
	case next == '整' || next == '钟':
		return m, end + 1, true
	case next == '前' || next == '至' || next == '止' || next == '之' || next == '以':
		return m, end, true
	}
	if n, e := t.small(end); e > 0 && n < 60 && t.get(e) == '分' {
		m.Minute = n
		return m, e + 1, true
	}
	return m, end, sure
}

// meridiem reads am or pm: 1 or 2.
func (t *text) meridiem(i int) (half, end int) {
	at := t.space(i)
	for _, w := range []struct {
		name string
		half int
	}{{"a.m.", 1}, {"p.m.", 2}, {"am", 1}, {"pm", 2}, {"noon", 3}} {
		if t.has(at, w.name) && !isLatin(t.get(at+len(w.name))) {
			return w.half, at + len(w.name)
		}
	}
	return 0, i
}

func (m Moment) half(half int) Moment {
	if half == 2 && m.Hour < 12 {
		m.Hour += 12
	}
	if half == 1 && m.Hour == 12 {
		m.Hour = 0
	}
	return m
}

// clockAlone reads an hour without a date.
func (r *reader) clockAlone(i int) int {
	c := r.get(i)
	if !isDigit(c) && !isHan(c) && !(isLatin(c) && !isLatin(r.get(i-1))) || r.looksLikeRatio(i) {
		return i
	}
	m, end, ok := r.clock(i, false)
	if !ok || isNumeral(r.get(i-1)) && isHan(r.get(i)) {
		return i
	}
	v := Value{Kind: Time, Moment: m}
	b, words, after := r.bound(i, end, r.low, true)
	v.Bound, v.QualifierAt = b, r.bytes(words)
	return r.add(v, i, end, after)
}

var ratioLeads = newLexicon(map[string]bool{"比例|比例为|按|按照|配套|ratio|ratio of|a ratio of|比率|比|以": true})

// looksLikeRatio reports that figures with a colon are said to be a ratio.
func (r *reader) looksLikeRatio(i int) bool {
	if !isDigit(r.get(i)) {
		return false
	}
	at := r.spaceBack(i)
	for n := 0; n < 3; n++ {
		if _, _, ok := ratioLeads.before(r.text, at, r.low); ok {
			return true
		}
		_, start, ok := fillers.before(r.text, at, r.low)
		if !ok {
			return false
		}
		at = r.spaceBack(start)
	}
	return false
}
