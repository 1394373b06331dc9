package check

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/duties"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/source"
	"zhinan/generator/internal/values"
)

// sentences holds the conditions of records against the sentences they were
// read from.
type sentences struct {
	words *duties.Lexicon
	names *nameReader // nil while a registry is at fault
	// directions are all there are, by their ids.
	directions map[string]*source.Direction
	faulty     map[line]bool
}

// conditions: each condition is what its sentence says, in both languages: its
// kind, strength, side, role, institutions, countries, dates, ratio and
// numbers with their bounds and nouns.
func (s sentences) conditions(r record) []lapse {
	list, partners := r.guide.Conditions, []source.String(nil)
	if r.direction != nil {
		list, partners = r.direction.Conditions, r.direction.Partners
	}
	var out []lapse
	if !readable(r.body) {
		return nil
	}
	running := map[lang.Lang]string{lang.ZH: squeeze(r.body.ZH.Plain()), lang.EN: squeeze(r.body.EN.Plain())}
	seen := map[string]bool{}
	for i := range list {
		c := &list[i]
		if key := strings.Join([]string{c.Kind.Value, c.What.Value, c.Side.Value, c.Role.Value, c.Value.Value, c.Sentence.ZH.Value}, "|"); c.Kind.Set() && seen[key] {
			out = append(out, lapse{rule: "condition", token: c.Kind.Value + " twice", at: c.At,
				message: diag.Say("the record has this condition already, from the same sentence", "本记录已有出自同一语句的这项条件")})
		} else {
			seen[key] = true
		}
		if s.faulty[line{c.Sentence.At.File, c.Sentence.At.Line}] || !c.Kind.Set() || !c.Sentence.Set() {
			continue
		}
		said := saidOf{c: c, id: r.id, partners: partners, sentences: s}
		for _, l := range lang.Both {
			// A sentence that stands nowhere is reported as such.
			if text := side(c.Sentence, l); text.Set() && strings.Contains(running[l], squeeze(text.Value)) {
				said.read(text.Value, l)
			}
		}
		out = append(out, said.out...)
	}
	return out
}

// saidOf is one condition and what its sentence does not say.
type saidOf struct {
	sentences
	c        *source.Condition
	partners []source.String
	id       string // of the direction
	out      []lapse
}

// differ notes that a key is not as the sentence has it, once; a difference
// with the kind and the key as its token excuses it.
func (s *saidOf) differ(key string, at diag.Position, l lang.Lang, m diag.Message) {
	token := s.c.Kind.Value + " " + key
	if slices.ContainsFunc(s.out, func(o lapse) bool { return o.token == token && o.at == at }) {
		return
	}
	language := map[lang.Lang]diag.Message{lang.ZH: {EN: "Chinese", ZH: "中文"}, lang.EN: {EN: "English", ZH: "英文"}}[l]
	s.out = append(s.out, lapse{rule: "condition", token: token, at: at, lacks: l,
		message: diag.Message{EN: m.EN + ", as the " + language.EN + " sentence has it", ZH: "就" + language.ZH + "语句而言，" + m.ZH}})
}

// read holds the condition against its sentence in one language.
func (s *saidOf) read(text string, l lang.Lang) {
	marks := s.words.Read(text, l)
	s.kind(text, l)
	s.strength(marks, text, l)
	s.sides(marks, text, l)
	s.institutions(marks, text, l)
	s.countries(text, l)
	s.open(text, l)
	if has(marks, true, duties.InPrinciple, duties.Generally) {
		s.hedged(text, l)
	}
	s.listed(text, l)
	s.routes(text, l)
	s.team(marks, text, l)
	if s.counts() {
		all := values.Read(text, l)
		s.figures(all, marks, text, l)
		s.dates(all, l)
		s.ratio(all, text, l)
	}
}

// counts reports whether the condition has a number, date or ratio.
func (s *saidOf) counts() bool {
	c := s.c
	return c.Ratio.Set() || c.Before.Set() || c.By.Set() || c.After.Set() || c.Since.Set() ||
		slices.ContainsFunc(s.numbers(), func(n countedAs) bool { return n.value.Set() })
}

// has reports whether one of the classes is marked; firmly asks for a word that
// surely carries it.
func has(marks []duties.Mark, firmly bool, classes ...duties.Class) bool {
	return slices.ContainsFunc(marks, func(m duties.Mark) bool { return slices.Contains(classes, m.Class) && !(firmly && m.Weak) })
}

// wordsOfKinds is kinds.txt: words a sentence must have to be of a kind.
//
//go:embed kinds.txt
var wordsOfKinds string

// kindWords are the words of each kind (or kind and what), by language: one of
// each group must stand in the sentence.
var kindWords = readKinds(wordsOfKinds)

func readKinds(text string) map[string]map[lang.Lang][][]string {
	out := map[string]map[lang.Lang][][]string{}
	current := map[lang.Lang][][]string{}
	for _, row := range strings.Split(text, "\n") {
		row = strings.TrimSpace(row)
		key, rest, _ := strings.Cut(row, ":")
		switch {
		case row == "" || strings.HasPrefix(row, "#"):
		case strings.HasPrefix(row, "["):
			current = map[lang.Lang][][]string{}
			out[strings.Trim(row, "[]")] = current
		default:
			for _, group := range strings.Split(rest, "&") {
				var words []string
				for _, w := range strings.Split(group, "|") {
					words = append(words, strings.ToLower(strings.TrimSpace(w)))
				}
				current[lang.Lang(key)] = append(current[lang.Lang(key)], words)
			}
		}
	}
	return out
}

// without reports whether a text has none of the words of one of the groups.
func without(text, key string, l lang.Lang) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc(kindWords[key][l], func(group []string) bool {
		return !slices.ContainsFunc(group, func(w string) bool { return strings.Contains(text, w) })
	})
}

// kind: the sentence has words of the condition's kind, and of what an
// indicator counts.
func (s *saidOf) kind(text string, l lang.Lang) {
	if without(text, s.c.Kind.Value, l) {
		s.differ("kind", s.c.Kind.At, l, diag.Say("this is no condition of kind %[1]q", "这不是 %[1]q 类条件", s.c.Kind.Value))
	}
	if what := s.c.What; what.Set() && without(text, s.c.Kind.Value+" "+what.Value, l) {
		s.differ("what", what.At, l, diag.Say("this does not count %q", "这里所计不是 %q", what.Value))
	}
}

// strength: what is encouraged, given priority, recommended, allowed or
// forbidden is said to be; what is only one of these is not required.
func (s *saidOf) strength(marks []duties.Mark, text string, l lang.Lang) {
	ok, near := true, marks
	if s.c.Value.Value != "required" && s.c.Value.Value != "forbidden" {
		near = s.near(marks, text, l)
	}
	soft := []duties.Class{duties.Encouraged, duties.Priority, duties.Recommended, duties.May, duties.MustNot, duties.NeedNot}
	switch s.c.Value.Value {
	case "required":
		ok = has(marks, false, duties.Must, duties.Only, duties.Invalid) && !onlyInPassing(marks) || !has(marks, true, soft...)
	case "encouraged":
		ok = has(near, false, duties.Encouraged)
	case "priority":
		ok = has(near, false, duties.Priority)
	case "recommended":
		ok = has(near, false, duties.Recommended)
	case "allowed":
		ok = has(near, false, duties.May) && !has(marks, true, duties.Only, duties.Must)
	case "forbidden":
		ok = has(marks, false, duties.MustNot) || has(marks, false, duties.Invalid, duties.Not) && !has(marks, true, duties.Must) ||
			has(marks, false, duties.Only) && s.c.Kind.Value == "lead_institution" // 企业只能作为参与方
	}
	if !ok {
		s.differ("value", s.c.Value.At, l, diag.Say("this is not %q", "这不是 %q", s.c.Value.Value))
	}
}

// near are the marks of the clauses that have the words of the condition's kind,
// or all where no clause has them.
func (s *saidOf) near(marks []duties.Mark, text string, l lang.Lang) []duties.Mark {
	var out []duties.Mark
	for _, clause := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(stops, r) }) {
		if len(kindWords[s.c.Kind.Value][l]) > 0 && !without(clause, s.c.Kind.Value, l) {
			out = append(out, s.words.Read(clause, l)...)
		}
	}
	if len(out) == 0 {
		return marks
	}
	return out
}

// stops divide a sentence into clauses.
const stops = "，,；;。"

// onlyInPassing: the only duty is one that a word may carry and need not, beside
// a firm word of another.
func onlyInPassing(marks []duties.Mark) bool {
	return !has(marks, true, duties.Must, duties.Only, duties.Invalid)
}

// brackets are asides: what they say of the other side is no part of the rule.
var brackets = regexp.MustCompile(`[（(][^（）()]*[)）]`)

func outside(text string) string { return brackets.ReplaceAllString(text, " ") }

// ofOneSide are the kinds of conditions that bind one side where one is named.
var ofOneSide = []string{"enterprise", "matching_funds", "document"}

// sides: the side of a condition is the one its sentence names. What stands in
// brackets is an aside and names no side of the rule.
func (s *saidOf) sides(marks []duties.Mark, text string, l lang.Lang) {
	asides := marks
	if bare := outside(text); bare != text {
		asides = s.words.Read(bare, l)
	}
	home, away := has(asides, true, duties.ChineseSide), has(asides, true, duties.ForeignSide)
	two := has(asides, true, duties.BothSides) || home && away
	chinese := has(marks, false, duties.ChineseSide)
	foreign := func() bool { return has(marks, false, duties.ForeignSide) || s.partner(text, l, s.partners) }
	ok := true
	switch s.c.Side.Value {
	case "chinese":
		ok = chinese && !two && !(away && !home)
	case "foreign":
		ok = foreign() && !two && !(home && !away)
	case "both": // 互访: who visits whom is in the verb
		ok = two || has(marks, false, duties.BothSides) || !home && !away
	}
	if !ok {
		s.differ("side", s.c.Side.At, l, diag.Say("this is not said of the side %q", "这说的不是 %q 一方", s.c.Side.Value))
	}
	if said := map[[2]bool]string{{true, false}: "chinese", {false, true}: "foreign"}[[2]bool{home, away}]; said != "" && !two && !s.c.Side.Given() && slices.Contains(ofOneSide, s.c.Kind.Value) {
		s.differ("side", s.c.At, l, diag.Say("this is said of one side: write side: %[1]s", "这说的是一方：请写 side: %[1]s", said))
	}
	s.role(marks, text, l)
}

// role: a leader is said to lead or to apply, a member is not.
func (s *saidOf) role(marks []duties.Mark, text string, l lang.Lang) {
	applies := strings.Contains(text, "申报单位") || strings.Contains(strings.ToLower(text), "applicant")
	leads := has(marks, true, duties.Lead)
	joins := has(marks, false, duties.Member)
	switch role := s.c.Role; {
	case role.Value == "lead" && !has(marks, false, duties.Lead) && !applies,
		role.Value == "member" && !joins && (leads || applies && !has(marks, false, duties.AtLeast, duties.Jointly)):
		s.differ("role", role.At, l, diag.Say("this is not said of a %q", "这说的不是 %q", role.Value))
	}
}

// partner reports whether a text names one of a direction's partners.
func (s *saidOf) partner(text string, l lang.Lang, partners []source.String) bool {
	if s.names == nil {
		return true // a registry is at fault: nobody can tell
	}
	_, said := s.names.read(text, l)
	return slices.ContainsFunc(said, func(n named) bool {
		return slices.ContainsFunc(partners, func(p source.String) bool {
			return s.names.partner[p.Value] != nil && s.names.meet([]string{p.Value}, n.ids)
		})
	})
}

// institutions: the kinds of institutions a condition lists are named, and no
// other is named outright where it says who leads or who the partner is.
func (s *saidOf) institutions(marks []duties.Mark, text string, l lang.Lang) {
	classes := map[string]duties.Class{"university": duties.University, "institute": duties.Institute, "enterprise": duties.Enterprise}
	listed := map[string]bool{}
	for _, i := range s.c.Institutions {
		listed[i.Value] = true
		if class, known := classes[i.Value]; known && !has(marks, false, class) {
			s.differ("institutions", i.At, l, diag.Say("no %q is named", "未提及 %q", i.Value))
		}
	}
	if len(listed) < len(s.c.Institutions) {
		s.differ("institutions", s.c.Institutions[0].At, l, diag.Say("a kind of institution is listed twice", "同一单位类型列了两次"))
	}
	if s.c.Kind.Value != "foreign_partner" || len(listed) == 0 {
		return
	}
	for name, class := range classes {
		if !listed[name] && has(marks, true, class) {
			s.differ("institutions", s.c.Institutions[0].At, l, diag.Say("a %q is named, too", "还提及 %q", name))
		}
	}
}

// listed: what a number is counted for, and what an application must cover, is
// said.
func (s *saidOf) listed(text string, l lang.Lang) {
	if per := s.c.Per; per.Set() && (without(text, "per "+per.Value, l) || per.Value == s.c.Unit.Value) {
		s.differ("per", per.At, l, diag.Say("nothing is counted for each %q", "不是按 %q 计", per.Value))
	}
	for i, scope := range s.c.Scope {
		if scope.Set() && slices.ContainsFunc(s.c.Scope[:i], func(o source.String) bool { return o.Value == scope.Value }) {
			s.differ("scope", scope.At, l, diag.Say("%q is listed twice", "%q 列了两次", scope.Value))
		}
		if scope.Set() && without(text, "scope "+scope.Value, l) {
			s.differ("scope", scope.At, l, diag.Say("%q is not said", "未说 %q", scope.Value))
		}
	}
}

// openWords leave a list open.
var openWords = map[lang.Lang][]string{lang.ZH: {"等", "其他", "不限"}, lang.EN: {"etc", "similar", "other", "such as", "and so on", "any", "like"}}

// open: a list that is left open says so.
func (s *saidOf) open(text string, l lang.Lang) {
	said := slices.ContainsFunc(openWords[l], func(w string) bool { return strings.Contains(strings.ToLower(text), w) })
	if s.c.Open.Value && len(s.c.Countries)+len(s.c.Institutions) > 0 && !said {
		s.differ("open", s.c.At, l, diag.Say("the list is not left open", "所列并非未尽"))
	}
}

// hedged: a hedge that stands in one clause with the words of the condition's
// kind is a hedge of the condition.
func (s *saidOf) hedged(text string, l lang.Lang) {
	if s.c.Hedge.Given() || len(kindWords[s.c.Kind.Value]) == 0 {
		return
	}
	for _, clause := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(stops, r) }) {
		if !without(clause, s.c.Kind.Value, l) && has(s.words.Read(clause, l), true, duties.InPrinciple, duties.Generally) {
			s.differ("hedge", s.c.At, l, diag.Say("this is hedged: write hedge: in_principle or generally", "此处有缓和措辞，请写 hedge: in_principle 或 generally"))
		}
	}
}

// routes: the partners of a direction that a condition points to are named.
func (s *saidOf) routes(text string, l lang.Lang) {
	for _, d := range s.c.Directions {
		other := s.directions[d.Value]
		if other == nil || d.Value == s.id || s.names == nil || len(other.Partners) == 0 {
			continue
		}
		if s.namesOthers(text, l) && !s.partner(text, l, other.Partners) {
			s.differ("directions", d.At, l, diag.Say("no partner of %q is named", "未提及 %q 的合作方", d.Value))
		}
	}
}

// namesOthers reports whether a sentence names a partner beside the countries it
// lists: one that tells which direction is meant.
func (s *saidOf) namesOthers(text string, l lang.Lang) bool {
	asked, _ := s.names.read(text, l)
	return slices.ContainsFunc(asked, func(n named) bool {
		return !slices.ContainsFunc(s.c.Countries, func(c source.String) bool { return slices.Contains(n.ids, c.Value) })
	})
}

// team: the sides and kinds of institutions of a team are named.
func (s *saidOf) team(marks []duties.Mark, text string, l lang.Lang) {
	if len(s.c.Units) == 0 {
		return
	}
	classes := map[string]duties.Class{"university": duties.University, "institute": duties.Institute, "enterprise": duties.Enterprise}
	chinese := has(marks, false, duties.ChineseSide)
	foreign := has(marks, false, duties.ForeignSide) || s.partner(text, l, s.partners)
	each := has(marks, false, duties.BothSides, duties.Each)
	seen := map[string]bool{}
	for _, u := range s.c.Units {
		named := map[string]bool{"chinese": chinese, "foreign": foreign, "both": each || chinese && foreign}
		if u.Side.Set() && !named[u.Side.Value] || u.Side.Value != "both" && u.Side.Set() && strings.Contains(text, "双方均") {
			s.differ("units side", u.Side.At, l, diag.Say("this is not said of the side %q", "这说的不是 %q 一方", u.Side.Value))
		}
		if kinds := u.Role.Value + strings.Join(valuesOf(u.Institutions), " "); u.Side.Value == "both" && (seen["chinese"+kinds] || seen["foreign"+kinds]) {
			s.differ("units", u.At, l, diag.Say("two parts of the team are the same", "团队构成有两项相同"))
		}
		key := u.Side.Value + u.Role.Value + strings.Join(valuesOf(u.Institutions), " ")
		if seen[key] {
			s.differ("units", u.At, l, diag.Say("two parts of the team are the same", "团队构成有两项相同"))
		}
		seen[key] = true
		for _, i := range u.Institutions {
			if class, known := classes[i.Value]; known && !has(marks, false, class) {
				s.differ("units institutions", i.At, l, diag.Say("no %q is named", "未提及 %q", i.Value))
			}
		}
		if u.AtMost.Set() && has(marks, true, duties.AtLeast) && !has(marks, false, duties.AtMost, duties.Only) {
			s.differ("units at_most", u.AtMost.At, l, diag.Say("%d is not “at most”", "%d 不是上限", u.AtMost.Value))
		}
		if u.AtLeast.Set() && has(marks, true, duties.AtMost) && !has(marks, false, duties.AtLeast) {
			s.differ("units at_least", u.AtLeast.At, l, diag.Say("%d is not “at least”", "%d 不是下限", u.AtLeast.Value))
		}
	}
}

// countries: the countries a condition lists are those its sentence names.
func (s *saidOf) countries(text string, l lang.Lang) {
	if s.names == nil || len(s.c.Countries) == 0 {
		return
	}
	_, said := s.names.read(text, l)
	for _, c := range s.c.Countries {
		if s.names.partner[c.Value] != nil && !slices.ContainsFunc(said, func(n named) bool { return slices.Contains(n.ids, c.Value) }) {
			s.differ("countries", c.At, l, diag.Say("%q is not named", "未提及 %q", c.Value))
		}
	}
	for _, n := range said {
		listed := slices.ContainsFunc(s.c.Countries, func(c source.String) bool {
			return s.names.partner[c.Value] == nil || s.names.meet([]string{c.Value}, n.ids)
		})
		group := slices.ContainsFunc(n.ids, func(id string) bool { return s.names.partner[id].Kind == "group" || id == s.names.home })
		if !listed && !group {
			s.differ("countries", s.c.Countries[0].At, l, diag.Message{EN: "“" + n.words + "” is named, too", ZH: "还提及“" + n.words + "”"})
		}
	}
}
