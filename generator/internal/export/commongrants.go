package export

import (
	"cmp"
	"crypto/sha1"
	"fmt"
	"strconv"
	"strings"
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// The types below are what CommonGrants, protocol 0.4, calls OpportunityBase
// and a page of a list of them. The standard's own fields are in English; what
// it has no field for, and the Chinese side, are custom fields.

type opportunities struct {
	Status     int           `json:"status"`
	Message    string        `json:"message"`
	Items      []opportunity `json:"items"`
	Pagination pagination    `json:"paginationInfo"`
}

type pagination struct {
	Page  int `json:"page"`
	Size  int `json:"pageSize"`
	Items int `json:"totalItems"`
	Pages int `json:"totalPages"`
}

type opportunity struct {
	ID          string       `json:"id"`
	Title       string       `json:"title"`
	Status      opportunityS `json:"status"`
	Description string       `json:"description"`
	Funding     *funding     `json:"funding,omitempty"`
	KeyDates    *keyDates    `json:"keyDates,omitempty"`
	Source      string       `json:"source,omitempty"` // absolute, so absent where the site's address is not known
	Custom      custom       `json:"customFields"`
	Created     string       `json:"createdAt"`
	Modified    string       `json:"lastModifiedAt"`
}

type opportunityS struct {
	Value       string `json:"value"`
	Custom      string `json:"customValue,omitempty"`
	Description string `json:"description,omitempty"`
}

type funding struct {
	Details   string `json:"details,omitempty"`
	Total     *money `json:"totalAmountAvailable,omitempty"`
	MinAward  *money `json:"minAwardAmount,omitempty"`
	MaxAward  *money `json:"maxAwardAmount,omitempty"`
	MinCount  *int64 `json:"minAwardCount,omitempty"`
	MaxCount  *int64 `json:"maxAwardCount,omitempty"`
	Estimated *int64 `json:"estimatedAwardCount,omitempty"`
}

type money struct {
	Amount   string `json:"amount"`
	Currency string `json:"currency"`
}

type keyDates struct {
	Close *event           `json:"closeDate,omitempty"`
	Other map[string]event `json:"otherDates,omitempty"` // JSON has its keys in order
}

type event struct {
	Name string `json:"name"`
	Type string `json:"eventType"`
	Date string `json:"date,omitempty"`
	Time string `json:"time,omitempty"`
	// Of a period:
	StartDate string `json:"startDate,omitempty"`
	StartTime string `json:"startTime,omitempty"`
	EndDate   string `json:"endDate,omitempty"`
	EndTime   string `json:"endTime,omitempty"`

	What string `json:"description,omitempty"`
}

type custom struct {
	TitleZH       customText     `json:"titleZh"`
	DescriptionZH customText     `json:"descriptionZh"`
	FundingZH     *customText    `json:"fundingDetailsZh,omitempty"`
	Number        customText     `json:"directionNumber"`
	Kind          customText     `json:"kind"`
	Guide         customGuide    `json:"guide"`
	Partners      customNames    `json:"partners"`
	Agencies      *customNames   `json:"agencies,omitempty"`
	Figures       customFigures  `json:"figures"`
	Original      *customText    `json:"originalLanguage,omitempty"`
	Provenance    customSources  `json:"provenance"`
	Links         customLinks    `json:"links"`
	Closes        *customText    `json:"closesAt,omitempty"`
	Notes         *customTexts   `json:"notesOnTheSource,omitempty"`
	PlanRows      *customStrings `json:"planRows,omitempty"`
}

// field is what every custom field says of itself.
type customField struct {
	Name        string `json:"name"`
	Type        string `json:"fieldType"`
	Description string `json:"description"`
}

type customText struct {
	customField
	Value string `json:"value"`
}

type customStrings struct {
	customField
	Value []string `json:"value"`
}

type customTexts struct {
	customField
	Value []Text `json:"value"`
}

type customNames struct {
	customField
	Value []Named `json:"value"`
}

type customGuide struct {
	customField
	Value GuideShort `json:"value"`
}

type customFigures struct {
	customField
	Value figures `json:"value"`
}

type figures struct {
	Projects Quantity `json:"projects"`
	Funds    Quantity `json:"fundsYuan"`
	Duration Quantity `json:"durationYears"`
	Amounts  []Amount `json:"amounts,omitempty"`
	Months   Quantity `json:"durationMonths"`
}

type customSources struct {
	customField
	Value []sourceLines `json:"value"`
}

type sourceLines struct {
	Span
	Title Text `json:"title"`
}

type customLinks struct {
	customField
	Value Links `json:"value"`
}

// commonGrants is data/commongrants.json, in the shape of one page that holds
// all opportunities.
func commonGrants(in Input) Described {
	ds := in.Catalog.Directions
	return described(site.CommonGrantsPath, len(ds), inTurn(in, func() ([]byte, error) {
		return indentedJSON(opportunities{Status: 200, Message: "Success", Items: each(ds, in.opportunity),
			Pagination: pagination{Page: 1, Size: max(1, len(ds)), Items: len(ds), Pages: 1}})
	}))
}

func (in Input) opportunity(d *catalog.Direction) opportunity {
	day := in.Catalog.Site.ContentDate.UTC().Format(time.RFC3339)
	o := opportunity{ID: uuid5(in.BaseURL.Address(site.GoPath(d))), Title: d.Title.EN, Status: in.status(d), Description: describe(d, in.voice(lang.EN, site.CommonGrantsPath)),
		KeyDates: dates(d, in.voice(lang.EN, site.CommonGrantsPath)), Created: day, Modified: day,
		Custom: custom{
			TitleZH:       newText("titleZh", "Title in Chinese", d.Title.ZH),
			DescriptionZH: newText("descriptionZh", "Description in Chinese", describe(d, in.voice(lang.ZH, site.CommonGrantsPath))),
			Number:        newText("directionNumber", "Number of the direction as printed in its guide", d.Number),
			Kind:          newText("kind", "call: one can apply for it; plan_row: announced in an annual plan", direction(d).Kind),
			Guide:         customGuide{customField{"guide", "object", "The guide or annual plan it stands in"}, guideShort(d.Guide)},
			Partners: customNames{customField{"partners", "array", "Countries, regions and organisations to cooperate with"},
				each(d.Partners, func(p *catalog.Partner) Named { return Named{p.ID, text(p.Name)} })},
			Figures: customFigures{customField{"figures", "object", "Projects, funds and duration with the qualifiers and the wording of the source"},
				figures{quantity(d.Projects), quantity(inYuan(d.Funds)), quantity(inYears(d.Duration)), each(d.Funds, unplaced), quantity(d.Duration.InMonths())}},
			Provenance: customSources{customField{"provenance", "array", "Source documents and lines it comes from"},
				each(d.From, func(s catalog.Span) sourceLines { return sourceLines{span(s), text(s.Document.Title)} })},
			Links: customLinks{customField{"links", "object", "Its pages, relative to the site's root"}, direction(d).Links},
		}}
	if in.BaseURL.Known() {
		o.Source = in.BaseURL.Address(site.GoPath(d))
	}
	if !d.Guide.Plan {
		o.Funding = fund(d, in.voice(lang.EN, site.CommonGrantsPath))
		zh := newText("fundingDetailsZh", "Funding in words, in Chinese", fund(d, in.voice(lang.ZH, site.CommonGrantsPath)).Details)
		o.Custom.FundingZH = &zh
	}
	if at := instant(d.Closes()); at != "" {
		t := newText("closesAt", "The instant at which the first stage closes (RFC 3339): the printed hour, or the end of the day", at)
		o.Custom.Closes = &t
	}
	if len(d.Agencies) > 0 {
		o.Custom.Agencies = &customNames{customField{"agencies", "array", "Bodies the source names"}, namesOf(d)}
	}
	if side := text(d.Title).Original; side != "" {
		t := newText("originalLanguage", "Language of the source's own title: zh, en or both; the other is an unofficial translation", side)
		o.Custom.Original = &t
	}
	if len(d.Notes) > 0 {
		o.Custom.Notes = &customTexts{customField{"notesOnTheSource", "array", "Defects of the source, shown and not mended"},
			each(d.Notes, func(n *catalog.Note) Text { return text(n.Text) })}
	}
	if len(d.PlanRows) > 0 {
		o.Custom.PlanRows = &customStrings{customField{"planRows", "array", "Ids of the rows of the annual plan it carries out"}, each(d.PlanRows, directionID)}
	}
	return o
}

func newText(name, about, value string) customText {
	return customText{customField{name, "string", about}, value}
}

func namesOf(d *catalog.Direction) []Named {
	table, ids := map[string]Named{}, []string{}
	for _, a := range d.Agencies {
		table[a.Agency.ID] = Named{a.Agency.ID, text(a.Agency.Name)}
		ids = append(ids, a.Agency.ID)
	}
	return pick(table, ids)
}

// status says how things stand; what CommonGrants has no word for is custom.
func (in Input) status(d *catalog.Direction) opportunityS {
	s := d.Status(in.Today)
	about := words.Status{Key: s.Key}
	if s.Detail != "" || s.Later {
		about = in.voice(lang.EN, site.CommonGrantsPath).Status(d)
	}
	out := statuses[s.Key]
	out.Description = cmp.Or(about.Hint, out.Description)
	return out
}

// statuses are the words of the standard for each status.
var statuses = map[string]opportunityS{
	"open":        {Value: "open", Description: "Applications are taken"},
	"rolling":     {Value: "open", Description: "Applications are accepted at any time"},
	"closed":      {Value: "closed", Description: "The date the guide states has passed"},
	"forthcoming": {Value: "forecasted", Description: "The guide is published; applications are not taken yet"},
	"plan":        {Value: "custom", Custom: "planned", Description: "Announced in an annual plan; not itself a call"},
	"draft":       {Value: "custom", Custom: "draft", Description: "From a draft published for comments; not open"},
	"unstated":    {Value: "custom", Custom: "notStated", Description: "The guide states no dates"},
}

// describe is whom one cooperates with, where no partner is named, the topics,
// or why there are none, and the requirements in full.
func describe(d *catalog.Direction, w *words.Voice) string {
	var out []string
	if d.PartnersNone != "" {
		out = append(out, w.P.T("fact-partner")+w.P.Colon()+w.P.T("partners-"+d.PartnersNone))
	}
	out = append(out, topics(d, w.L)...)
	if d.TopicsGiven != "" {
		out = append(out, w.TopicsNote(d))
	}
	if doc := d.Body.In(w.L); doc != nil {
		out = append(out, strings.TrimSuffix(doc.Plain(), "\n"))
	}
	return strings.Join(out, "\n")
}

// fund keeps every qualifier: an exact number of projects is least and most,
// an upper bound most only, a lower bound least only, an approximate one an
// estimate. The amount has one field; how it is to be taken stands in words
// beside it. What the source states for each project bounds an award, unless it
// is one side's, of each year, of some of the costs only, softened, or a bound
// that is not reached. What is to be determined has no number, but words.
func fund(d *catalog.Direction, w *words.Voice) *funding {
	out := &funding{Details: funded(d, w)}
	switch p := d.Projects; p.Qualifier {
	case catalog.Exact, catalog.Range:
		out.MinCount, out.MaxCount = &p.Min, &p.Max
	case catalog.AtMost:
		out.MaxCount = &p.Max
	case catalog.AtLeast:
		out.MinCount = &p.Max
	case catalog.LessThan:
		n := p.Max - 1
		out.MaxCount = &n
	case catalog.MoreThan:
		n := p.Max + 1
		out.MinCount = &n
	case catalog.About:
		out.Estimated = &p.Max
	}
	if total, _ := d.Total(); total.Known() && total.Plain() {
		out.Total = asMoney(total.Max, total.Currency)
	}
	for _, a := range catalog.PerProjectAmounts(d.Funds) {
		if !a.Plain() || a.Hedge != catalog.NoHedge {
			continue
		}
		switch a.Qualifier {
		case catalog.Exact, catalog.Range:
			out.MinAward, out.MaxAward = asMoney(a.Min, a.Currency), asMoney(a.Max, a.Currency)
		case catalog.AtMost:
			out.MaxAward = asMoney(a.Max, a.Currency)
		case catalog.AtLeast:
			out.MinAward = asMoney(a.Min, a.Currency)
		}
	}
	return out
}

func asMoney(units int64, currency string) *money {
	return &money{strconv.FormatInt(units, 10), currency}
}

// funded is the funding in words, with the wording as printed.
func funded(d *catalog.Direction, w *words.Voice) string {
	var parts []string
	for _, f := range append(w.FundsFacts(d.Funds), w.FigureFact("projects", w.Projects(d.Projects))) {
		parts = append(parts, f.Label+w.P.Colon()+strings.Join(each(f.Items, w.ItemLine), w.P.T("figure-separator")))
	}
	return strings.Join(parts, w.P.T("description-separator"))
}

// dates are those of the direction; the first stage is what it closes with. The
// standard's dates and times have no zone: it stands in the description, and
// the instant in the custom field closesAt. The end of a day, 24:00, is written
// as the beginning of the next.
func dates(d *catalog.Direction, w *words.Voice) *keyDates {
	if len(d.Moments) == 0 {
		return nil
	}
	out := &keyDates{Other: map[string]event{}}
	counts := catalog.Counts(d.Moments)
	for _, m := range d.Moments {
		e := keyDate(m)
		e.Name = w.MomentName(m, d.Moments)
		e.What = w.MomentText(m)
		if m.Printed.EN != "" {
			e.What = m.Printed.EN
			if m.Due().Clock != "" {
				e.What += w.P.Parens(w.ZoneOf(m.Due()))
			}
		}
		if m == counts {
			out.Close = &e
			continue
		}
		name := m.Role
		if m.Side != "" {
			name += "-" + m.Side
		}
		out.Other[name] = e
	}
	return out
}

func keyDate(m *catalog.Moment) event {
	day := func(p catalog.Point) (date, hour string) {
		at := p.Date
		if p.Clock == "" {
			return at.Format(time.DateOnly), ""
		}
		if p.Clock == "24:00" {
			return at.AddDate(0, 0, 1).Format(time.DateOnly), "00:00:00"
		}
		return at.Format(time.DateOnly), p.Clock + ":00"
	}
	from, until := m.When, m.Until
	switch onDay := catalog.OnDay; {
	case from.Precision == onDay && until.Precision == onDay:
		e := event{Type: "dateRange"}
		e.StartDate, e.StartTime = day(from)
		e.EndDate, e.EndTime = day(until)
		return e
	case until.Precision == onDay, from.Precision == onDay && !until.Set():
		e := event{Type: "singleDate"}
		e.Date, e.Time = day(m.Due())
		return e
	}
	return event{Type: "other"}
}

// uuid5 is the version 5 UUID of an address (RFC 9562, section 5.5, in the
// namespace of URLs of appendix A).
func uuid5(address string) string {
	namespace := []byte{0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8}
	sum := sha1.Sum(append(namespace, address...))
	u := sum[:16]
	u[6] = u[6]&0x0f | 0x50
	u[8] = u[8]&0x3f | 0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", u[:4], u[4:6], u[6:8], u[8:10], u[10:])
}
