package catalog

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
)

// beijing is the zone of every deadline; a fixed offset needs no zone data on
// the machine (China has kept UTC+8 without summer time since 1992).
var beijing = time.FixedZone("Asia/Shanghai", 8*60*60)

// guide resolves what stands in guide.yaml itself.
func (a *assembler) guide(g *source.Guide) {
	original := lang.Original(g.Original.Value)
	out := &Guide{ID: g.ID, Plan: g.Type.Value == "plan", Draft: g.State.Value == "draft",
		Year: int(g.Year.Value), Batch: int(g.Batch.Value),
		Title: text(g.Title, original), Short: text(g.Short, lang.OriginalNone),
		Duration: quantity(g.Duration, original), Differences: differences(g.Differences), At: g.At,
		Programme: find(a, a.programmes, g.Programme, "programme", "专项"),
		Body:      Body{ZH: g.Body.ZH, EN: g.Body.EN, Original: bodyOriginal(g), Third: g.Body.Third},
		From:      a.spans(g.From)}
	id := source.String{Value: g.ID, At: g.At}
	if !register(a, a.c.guides, id, out) {
		return
	}
	a.guides[out] = g
	out.Stated = Stated{Directions: quantity(g.Stated.Directions, original),
		Projects: quantity(g.Stated.Projects, original), Funds: quantity(g.Stated.Funds, original)}
	if p := g.Stated.Partners; p != nil {
		out.Stated.Partners = Quantity{Qualifier: Qualifier(p.Qualifier.Value), Min: p.Value.Value, Max: p.Value.Value,
			Printed: text(p.Printed, original)}
		out.Stated.Counting = text(p.Counting, lang.OriginalNone)
		out.Stated.Counted = findAll(a, a.c.partners, p.Counted, "partner", "合作方")
	}
	if y := g.Year; y.Set() && (y.Value < 1000 || y.Value > 9999) {
		a.problems.Add(diag.Problem{At: y.At, Rule: "bad-date", Message: diag.Say("%d is not a year", "%d 不是年份", y.Value),
			Hint: diag.Say("write years with four digits", "年份写四位数字")})
	}
	for _, d := range g.Deadlines {
		if _, err := time.Parse(clock, d.Time.Value); err != nil && d.Time.Set() {
			a.problems.Add(diag.Problem{At: d.Time.At, Rule: "bad-date",
				Message: diag.Say("%q is not a time of day", "“%s”不是一天中的时刻", d.Time.Value),
				Hint:    diag.Say("write times as 17:00", "时刻写作 17:00")})
		}
		out.Deadlines = append(out.Deadlines, Deadline{Role: d.Role.Value, Time: deadline(d), Hour: d.Time.Set(), Printed: text(d.Printed, original)})
	}
	out.Agencies = a.roles(g.Agencies, original)
	if g.System != nil {
		out.System = External{text(g.System.Name, original), g.System.URL.Value}
	}
	for _, x := range g.Attachments {
		out.Attachments = append(out.Attachments, External{text(x.Title, original), x.URL.Value})
	}
	for _, s := range g.Statements {
		statement := Statement{Text: text(s.Text, original)}
		if span, ok := a.span(s.From); ok {
			statement.From = span
		}
		out.Statements = append(out.Statements, statement)
	}
	out.Notes = a.notes(g.Notes, func(n *Note) { n.Guide = out })
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

const clock = "15:04"

// deadline is the moment in Beijing time: the printed hour, or midnight where
// only the day is printed.
func deadline(d source.Deadline) time.Time {
	y, m, day := d.Date.Time.Date()
	t := time.Date(y, m, day, 0, 0, 0, 0, beijing)
	if at, err := time.Parse(clock, d.Time.Value); err == nil {
		t = t.Add(time.Duration(at.Hour())*time.Hour + time.Duration(at.Minute())*time.Minute)
	}
	return t
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
		Projects: quantity(d.Projects, original), Funds: quantity(d.Funds, original),
		Duration: quantity(d.Duration, original),
		Body:     Body{ZH: d.Body.ZH, EN: d.Body.EN, Original: body, Third: d.Body.Third}, From: a.spans(d.From), Differences: differences(d.Differences), At: d.At}
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
		out.Averages = append(out.Averages, Average{v.Value.Value, v.Printed.Value})
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
	out.Notes = a.notes(d.Notes, func(n *Note) { n.Direction = out })
	out.Plain = plain(d.Plain, original, body)
	return out
}

// figuresOfTopics sums what is printed topic by topic where the direction
// prints no figure of its own.
func (a *assembler) figuresOfTopics(d *Direction) {
	var projects, funds []Quantity
	var add func(topics []*Topic)
	add = func(topics []*Topic) {
		for _, t := range topics {
			if t.Projects.Stated() || t.Funds.Stated() {
				projects = append(projects, t.Projects)
				funds = append(funds, t.Funds)
			} else {
				add(t.Parts)
			}
		}
	}
	add(d.Topics)
	if !d.Projects.Stated() {
		d.Projects = sumQuantity(projects)
	}
	if !d.Funds.Stated() {
		d.Funds = sumQuantity(funds)
	}
}

func (a *assembler) topic(t source.Topic, original lang.Original, d *Direction) *Topic {
	out := &Topic{Label: text(t.Label, original), Text: text(t.Text, original),
		Fields:   findAll(a, a.c.fields, t.Fields, "field", "领域"),
		Projects: quantity(t.Projects, original), Funds: quantity(t.Funds, original)}
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

var spanPattern = regexp.MustCompile(schema.Span.Pattern)

// span reads "s002:458-461" or "s002:458".
func (a *assembler) span(s source.String) (Span, bool) {
	if !s.Set() {
		return Span{}, false
	}
	m := spanPattern.FindStringSubmatch(s.Value)
	if m == nil {
		a.problems.Add(diag.Problem{At: s.At, Rule: "bad-span", Message: diag.Say("%q names no lines of a source", "“%s”不是来源行号", s.Value),
			Hint: diag.Say("write s002:458-461", "写作 s002:458-461")})
		return Span{}, false
	}
	doc := find(a, a.documents, source.String{Value: m[1], At: s.At}, "source", "来源文件")
	if doc == nil {
		return Span{}, false
	}
	first, _ := strconv.Atoi(m[2])
	last := first
	if m[3] != "" {
		last, _ = strconv.Atoi(m[3])
	}
	if doc.Lines == nil { // the file could not be read, which has been reported
		return Span{}, false
	}
	if first < 1 || last < first || last > len(doc.Lines) {
		a.problems.Report(s.At, "bad-span", diag.Say("%q lies outside the %d lines of %s", "“%s”超出 %[3]s 的 %[2]d 行", s.Value, len(doc.Lines), doc.ID))
		return Span{}, false
	}
	return Span{doc, first, last}, true
}

func (a *assembler) spans(list []source.String) []Span {
	var out []Span
	for _, s := range list {
		if span, ok := a.span(s); ok {
			out = append(out, span)
		}
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
			if span, ok := a.span(source.String{Value: m[1], At: q.At}); ok {
				note.Quotes = append(note.Quotes, Quote{span, m[2], q.At})
			}
		}
		own(note)
		out = append(out, note)
	}
	return out
}
