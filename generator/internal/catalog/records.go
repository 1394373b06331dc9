package catalog

import (
	"regexp"
	"slices"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
)

// guide resolves what stands in guide.yaml itself.
func (a *assembler) guide(g *source.Guide) {
	original := lang.Original(g.Original.Value)
	out := &Guide{ID: g.ID, Plan: g.Type.Value == "plan", Draft: g.State.Value == "draft",
		Year: int(g.Year.Value), Batch: int(g.Batch.Value),
		Title: text(g.Title, original), Short: text(g.Short, lang.OriginalNone),
		Duration: duration(g.Duration, original), Differences: differences(g.Differences), At: g.At,
		Programme: find(a, a.programmes, g.Programme, "programme", "专项"),
		Body:      Body{ZH: g.Body.ZH, EN: g.Body.EN, Original: bodyOriginal(g), Third: g.Body.Third},
		From:      a.spans(g.From, wordsOf(*g, schema.Guide, g.Body))}
	id := source.String{Value: g.ID, At: g.At}
	if !register(a, a.c.guides, id, out) {
		return
	}
	a.guides[out] = g
	out.Stated = Stated{Directions: quantity(g.Stated.Directions, original),
		Projects: quantity(g.Stated.Projects, original), Funds: amounts(g.Stated.Funds, original, out.Programme)}
	if p := g.Stated.Partners; p != nil {
		out.Stated.Partners = Quantity{Qualifier: Qualifier(p.Qualifier.Value), Min: p.Value.Value, Max: p.Value.Value,
			Printed: text(p.Printed, original)}
		out.Stated.Counting = text(p.Counting, lang.OriginalNone)
		out.Stated.Counted = findAll(a, a.c.partners, p.Counted, "partner", "合作方")
	}
	if y := g.Year; y.Set() && (y.Value < 1000 || y.Value > 9999) {
		a.problems.Add(diag.Problem{At: y.At, Rule: "bad-date", Message: diag.Say("%d is not a year", "%d 不是年份", y.Value),
			Hint: diag.Say("write years with four digits", "年份写四位数字")})
	} else if y.Set() && (y.Value < source.FirstYear || y.Value > source.LastYear) {
		a.problems.Add(diag.Problem{At: y.At, Rule: "bad-date",
			Message: diag.Say("%d is far away: years lie between %d and %d", "%d 年过于久远：年份须在 %d 至 %d 之间", y.Value, source.FirstYear, source.LastYear),
			Hint:    diag.Say("look at the year", "请核对年份")})
	}
	out.Moments = a.moments(g.Moments, out.Programme, original, false)
	a.agree(out.Moments, false)
	out.Agencies = a.roles(g.Agencies, original)
	if g.System != nil {
		out.System = External{text(g.System.Name, original), g.System.URL.Value}
	}
	for _, x := range g.Attachments {
		out.Attachments = append(out.Attachments, External{text(x.Title, original), x.URL.Value})
	}
	for _, s := range g.Statements {
		statement := Statement{Text: text(s.Text, original)}
		for _, span := range a.spans([]source.String{s.From}, wordsOf(s, schema.Statement, source.Body{})) {
			statement.From = span
		}
		out.Statements = append(out.Statements, statement)
	}
	out.Notes = a.notes(g.Notes, func(n *Note) { n.Guide = out })
	out.Clauses = a.clauses(out.Body, out.From, nil, out)
	out.FormerClauses, out.index = a.formerClauses(g.FormerClauses, out.Clauses), newIndex(out.Body, out.Clauses)
	noteClauses(out.Notes, out.Body, out.Clauses)
	out.Plain = plain(g.Plain, original, bodyOriginal(g))
	a.c.Guides = append(a.c.Guides, out)
}

// roles resolves bodies and what they do.
func (a *assembler) roles(list []source.AgencyRef, original lang.Original) []AgencyRole {
	var out []AgencyRole
	for _, r := range list {
		if agency := find(a, a.agencies, r.Agency, "agency", "机构"); agency != nil {
			out = append(out, AgencyRole{agency, r.Role.Value, text(r.Printed, original)})
		}
	}
	return out
}

func bodyOriginal(g *source.Guide) lang.Original {
	if g.BodyOriginal.Set() {
		return lang.Original(g.BodyOriginal.Value)
	}
	return lang.Original(g.Original.Value)
}

// directions resolves the directions of one guide, in the order the guide
// lists them.
func (a *assembler) directions(g *source.Guide) {
	guide := a.c.guides[g.ID]
	if guide == nil || a.guides[guide] != g {
		return
	}
	place := map[string]int{}
	listsAll := g.Numbers != nil // a faulty list has been reported already
	for i, n := range g.Numbers {
		if !n.Set() {
			listsAll = false
			continue
		}
		if _, twice := place[n.Value]; twice {
			a.problems.Report(n.At, "duplicate-id", diag.Say("direction %q is listed twice", "指南方向“%s”列了两次", n.Value))
			continue
		}
		place[n.Value] = i
	}
	have, numbers := map[string]bool{}, map[string]bool{}
	for i := range g.Directions {
		d := &g.Directions[i]
		have[d.Folder] = true
		a.number(d, numbers)
		order, listed := place[d.Folder]
		if !listed && !listsAll {
			order, listed = len(g.Numbers)+i, true
		}
		if !listed {
			a.problems.Report(d.At, "not-listed",
				diag.Say("guide.yaml does not list direction %q", "guide.yaml 的 directions 未列出“%s”", d.Folder))
			continue
		}
		if out := a.direction(guide, d, order); out != nil {
			guide.Directions = append(guide.Directions, out)
		}
	}
	for _, n := range g.Numbers {
		if n.Set() && !have[n.Value] && !a.broken[g.ID+"-"+n.Value] {
			a.problems.Report(n.At, "missing-file", diag.Say("direction %q has no folder", "指南方向“%s”没有文件夹", n.Value))
		}
	}
	slices.SortFunc(guide.Directions, func(x, y *Direction) int { return x.Order - y.Order })
}

// numberOf is the number as printed; a direction without one has been reported.
func numberOf(d *source.Direction) string {
	if d.Number.Set() {
		return d.Number.Value
	}
	return d.Folder
}

var printedNumber = regexp.MustCompile(schema.PrintedNumber.Pattern)

// number holds the printed number against its form, the folder, and those of
// the same guide that were met before. A number that could be an id, in lower
// case, names the folder: nothing else could.
func (a *assembler) number(d *source.Direction, met map[string]bool) {
	n := d.Number
	if !n.Set() {
		return
	}
	folder := strings.ToLower(n.Value)
	switch {
	case !printedNumber.MatchString(n.Value):
		a.problems.Add(diag.Problem{At: n.At, Rule: "bad-number",
			Message: diag.Say("%q cannot be a printed number", "“%s”不能用作印刷编号", n.Value),
			Hint:    diag.Say("write it as printed, in one line of 40 characters at most", "照原文写，一行，最多 40 个字符")})
	case met[n.Value]:
		a.problems.Report(n.At, "duplicate-number", diag.Say("another direction of this guide has the number %q", "本指南已有编号为“%s”的方向", n.Value))
	case validID(folder) && folder != d.Folder:
		a.problems.Add(diag.Problem{At: n.At, Rule: "number-folder",
			Message: diag.Say("number %q stands in folder %q", "编号“%s”放在文件夹“%s”中", n.Value, d.Folder),
			Hint:    diag.Say("the folder is named after the printed number: %s", "文件夹以印刷编号命名：%s", folder)})
	}
	met[n.Value] = true
}

func (a *assembler) direction(g *Guide, d *source.Direction, order int) *Direction {
	record := a.guides[g]
	original, body := lang.Original(record.Original.Value), bodyOriginal(record)
	out := &Direction{ID: g.ID + "-" + d.Folder, Guide: g, Number: numberOf(d), Order: order,
		Scheme: d.Scheme.Value, Title: text(d.Title, original),
		Partners:        findAll(a, a.c.partners, d.Partners, "partner", "合作方"),
		PartnersNone:    d.PartnersNone.Value,
		PartnersPrinted: text(d.PartnersPrinted, original), AgenciesNone: d.AgenciesNone.Value,
		OpenEnded: text(d.Topics.OpenEnded, original), AnyField: d.Topics.AnyField.Value, TopicsGiven: d.Topics.Given.Value,
		Projects: quantity(d.Projects, original), Funds: amounts(d.Funds, original, g.Programme),
		Duration: duration(d.Duration, original),
		Body:     Body{ZH: d.Body.ZH, EN: d.Body.EN, Original: body, Third: d.Body.Third}, From: a.spans(d.From, wordsOf(*d, schema.Direction, d.Body)), Differences: differences(d.Differences), At: d.At}
	if !register(a, a.c.directions, source.String{Value: out.ID, At: d.At}, out) {
		return nil
	}
	a.records[out] = d
	out.Agencies = a.roles(d.Agencies, original)
	for _, b := range d.Basis {
		out.Basis = append(out.Basis, Basis{b.Kind.Value, text(b.Text, original)})
	}
	for _, t := range d.Topics.Items {
		out.Topics = append(out.Topics, a.topic(t, original, out))
	}
	a.figuresOfTopics(out)
	for _, v := range d.Averages {
		out.Averages = append(out.Averages, Average{v.Value.Value, currency(v.Currency, g.Programme), v.Printed.Value})
	}
	if !out.Duration.Stated() && g.Duration.Stated() {
		out.Duration = g.Duration
		out.Duration.Inherited = true
	}
	for _, c := range d.Contacts {
		contact := Contact{Foreign: c.Side.Value == "foreign", Name: c.Name.Value, Email: c.Email.Value,
			Phone: c.Phone.Value, URL: c.URL.Value}
		if c.Agency.Set() {
			contact.Agency = find(a, a.agencies, c.Agency, "agency", "机构")
		}
		for _, m := range c.Missing {
			contact.Missing = append(contact.Missing, m.Value)
		}
		out.Contacts = append(out.Contacts, contact)
	}
	out.Moments = g.Moments
	if len(d.Moments) > 0 {
		out.Moments = inherit(g.Moments, a.moments(d.Moments, g.Programme, original, true))
		a.agree(out.Moments, true)
	}
	out.Notes = a.notes(d.Notes, func(n *Note) { n.Direction = out })
	out.Clauses = a.clauses(out.Body, out.From, out, g)
	out.FormerClauses, out.index = a.formerClauses(d.FormerClauses, out.Clauses), newIndex(out.Body, out.Clauses)
	noteClauses(out.Notes, out.Body, out.Clauses)
	for i, c := range out.Contacts {
		out.Contacts[i].Clause = out.contactClause(c)
	}
	out.Plain = plain(d.Plain, original, body)
	return out
}

// figuresOfTopics sums what is printed topic by topic where the direction
// prints no figure of its own.
func (a *assembler) figuresOfTopics(d *Direction) {
	var projects []Quantity
	var funds [][]Amount
	var add func(topics []*Topic)
	add = func(topics []*Topic) {
		for _, t := range topics {
			if t.Projects.Stated() || AnyStated(t.Funds) {
				projects = append(projects, t.Projects)
				funds = append(funds, t.Funds)
			} else {
				add(t.Parts)
			}
		}
	}
	add(d.Topics)
	if !d.Projects.Stated() {
		d.Projects = sumQuantity(SumOf(projects))
	}
	if AnyStated(Totals(d.Funds)) {
		return
	}
	for _, s := range sumTotals(funds, func(int) string { return d.Currency() }) {
		if q := sumQuantity(s.Sum); q.Stated() {
			d.Funds = append(d.Funds, Amount{q, s.Measure})
		}
	}
}

func (a *assembler) topic(t source.Topic, original lang.Original, d *Direction) *Topic {
	out := &Topic{Label: text(t.Label, original), Text: text(t.Text, original),
		Fields:   findAll(a, a.c.fields, t.Fields, "field", "领域"),
		Projects: quantity(t.Projects, original), Funds: amounts(t.Funds, original, d.Guide.Programme)}
	for _, f := range out.Fields {
		if !slices.Contains(d.Fields, f) {
			d.Fields = append(d.Fields, f)
		}
	}
	for _, p := range t.Parts {
		out.Parts = append(out.Parts, a.topic(p, original, d))
	}
	return out
}

func (a *assembler) condition(c *source.Condition, original lang.Original) *Condition {
	out := &Condition{Kind: c.Kind.Value, Strength: Strength(c.Value.Value), Hedge: Hedge(c.Hedge.Value),
		Sentence: text(c.Sentence, original), Role: c.Role.Value, Side: c.Side.Value,
		What: c.What.Value, Unit: c.Unit.Value, AtLeast: c.AtLeast.Value, AtMost: c.AtMost.Value,
		Before: c.Before.Time, Open: c.Open.Value,
		Institutions: values(c.Institutions), RegisteredYears: c.RegisteredYears.Value, Ratio: c.Ratio.Value,
		MinAttendees: c.MinAttendees.Value, MinMonths: c.MinMonths.Value, MaxAge: c.MaxAge.Value, PerEventEnterprise: c.PerEventEnterprise.Value,
		Countries:  findAll(a, a.c.partners, c.Countries, "partner", "合作方"),
		Directions: findAll(a, a.c.directions, c.Directions, "direction", "指南方向"),
		MoreThan:   c.MoreThan.Value, LessThan: c.LessThan.Value, Equal: c.Equal.Value, Per: c.Per.Value,
		AttendeesMoreThan: c.AttendeesMoreThan.Value, UnderAge: c.UnderAge.Value,
		Scope: values(c.Scope), By: c.By.Time, After: c.After.Time, Since: c.Since.Time}
	for _, d := range c.Documents {
		out.Documents = append(out.Documents, text(d, original))
	}
	for _, d := range c.Contents {
		out.Contents = append(out.Contents, text(d, original))
	}
	for _, y := range c.Years {
		out.Years = append(out.Years, y.Value)
	}
	for _, u := range c.Units {
		out.Units = append(out.Units, TeamPart{u.Side.Value, u.Role.Value, values(u.Institutions),
			Bounds{u.AtLeast.Value, u.AtMost.Value, u.MoreThan.Value, u.LessThan.Value, u.Equal.Value}})
	}
	return out
}

var noteID = regexp.MustCompile(schema.NoteID.Pattern) // as package markdown reads [^id]

var quotePattern = regexp.MustCompile(schema.Quote.Pattern)

// notes resolves notes on the source; own fills in whose they are.
func (a *assembler) notes(list []source.Note, own func(*Note)) []*Note {
	var out []*Note
	seen := map[string]bool{}
	for _, n := range list {
		note := &Note{ID: n.ID.Value, Code: n.Code.Value, Weight: n.Weight.Value, Text: text(n.Text, lang.OriginalNone)}
		if n.ID.Set() && seen[note.ID] {
			a.problems.Report(n.ID.At, "duplicate-id", diag.Say("note %q stands here twice", "注记“%s”在此重复", note.ID))
			continue
		}
		seen[note.ID] = true
		if n.ID.Set() && !noteID.MatchString(note.ID) {
			a.problems.Add(diag.Problem{At: n.ID.At, Rule: "bad-id",
				Message: diag.Say("%q cannot be a note's id", "“%s”不能用作注记编号", note.ID),
				Hint:    diag.Say("ids have a–z, 0–9 and hyphens: running text refers to them as [^id]", "编号只用小写字母、数字和连字符，正文以 [^编号] 引用")})
		}
		for _, q := range n.Quotes {
			m := quotePattern.FindStringSubmatch(q.Value)
			if m == nil {
				if q.Set() {
					a.problems.Add(diag.Problem{At: q.At, Rule: "bad-span", Message: diag.Say("quote does not begin with the lines it stands in", "引文未以来源行号开头"),
						Hint: diag.Say("write s002:458-461 and the words quoted", "写作 s002:458-461 加引文")})
				}
				continue
			}
			if span, ok := a.quote(source.String{Value: m[1], At: q.At}, m[2]); ok {
				words, _ := readSource(span).find(lang.Squeeze(m[2]), false)
				note.Quotes = append(note.Quotes, Quote{span, m[2], q.At, words})
			}
		}
		own(note)
		out = append(out, note)
	}
	return out
}
