// Package catalog is the resolved, immutable model: guides, directions,
// partners, agencies, fields and series, each holding what belongs to it.
// Every index a page needs is made here, once.
package catalog

import (
	"regexp"
	"time"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/markdown"
)

// Catalog is the whole catalogue. Slices are in the order pages list them.
type Catalog struct {
	Site       Site
	Guides     []*Guide     // newest year first; within a year calls before plans, in order of id
	Directions []*Direction // by guide, in printed order
	Partners   []*Partner
	Agencies   []*Agency
	Fields     []*Field // top level; children hang below
	AllFields  []*Field // every field, each followed by its children
	Series     []*Series
	Documents  []*Document
	Citations  []Citation // of lines of documents, as they were met
	Terms      []Term
	Synonyms   [][]string   // groups of words that find what any of them finds
	Years      []*Year      // newest first
	AnyField   []*Direction // open to any field, in the order of Directions
	NoPartner  []*Direction // that name no partner, in the order of Directions
	Pages      []*Page
	Removed    []*Removed
	Ledger     []Published // every path promised so far

	currencies []string
	broken     map[string]bool
	directions map[string]*Direction
	guides     map[string]*Guide
	partners   map[string]*Partner
	fields     map[string]*Field
}

// Direction returns the direction with this id, or nil.
func (c *Catalog) Direction(id string) *Direction { return c.directions[id] }

// Broken reports whether a guide or direction of this id exists but could not
// be read, which has been reported.
func (c *Catalog) Broken(id string) bool { return c.broken[id] }

// Guide returns the guide with this id, or nil.
func (c *Catalog) Guide(id string) *Guide { return c.guides[id] }

// Partner returns the partner with this id, or nil.
func (c *Catalog) Partner(id string) *Partner { return c.partners[id] }

// Field returns the field with this id, or nil.
func (c *Catalog) Field(id string) *Field { return c.fields[id] }

// Site is what the whole site says of itself.
type Site struct {
	Title, Tagline, Publisher, Notice lang.Text
	BaseURL, Contact                  string
	FeedIDs                           string    // the tagging entity of feeds' ids (RFC 4151), where it is not the base URL's host
	ContentDate                       time.Time // the day the content speaks for
	Programmes                        []*Programme
}

// Programme is a key special programme (重点专项).
type Programme struct {
	ID       string
	Currency string // of its amounts; empty where the content names none
	Name     lang.Text
	Zone     *time.Location // that hours without one are in; nil where it is not given
}

// Guide is one published batch of directions, or one annual plan.
type Guide struct {
	ID            string
	At            diag.Position
	Programme     *Programme
	Plan          bool // an annual plan: its directions are plan rows, not calls
	Draft         bool
	Year          int
	Batch         int // 0 where none is printed
	Title, Short  lang.Text
	Agencies      []AgencyRole
	System        External   // the system one applies in; no title where none is named
	Attachments   []External // documents it comes with
	Directions    []*Direction
	Partners      []*Partner // that its directions name, each once, in their order
	Stated        Stated
	Duration      Quantity // years, or months
	Moments       []*Moment
	Statements    []Statement
	Conditions    []*Condition
	Notes         []*Note
	From          []Span
	Formerly      []Former
	Changes       []LogEntry
	Differences   []Difference
	Plain         Plain // keys that need no resolving
	Body          Body
	Clauses       []*Clause // of its own running text, in its order
	FormerClauses []FormerClause

	index *index
}

// External is something elsewhere that a source names: URL is empty where it
// gives no address.
type External struct {
	Title lang.Text
	URL   string
}

// Stated holds the totals the guide states of itself.
type Stated struct {
	Directions, Partners, Projects Quantity
	Funds                          []Amount
	Counted                        []*Partner
	Counting                       lang.Text
}

// Statement is an original passage outside the guide's running text.
type Statement struct {
	Text lang.Text
	From Span
}

// Body is a record's running text; a side may be nil. Original says which
// side is the source's own wording.
type Body struct {
	ZH, EN   *markdown.Doc
	Original lang.Original
	Third    *markdown.Doc // the source's own, where Original is a third language
}

// In returns the document in l, or nil.
func (b Body) In(l lang.Lang) *markdown.Doc {
	if l == lang.ZH {
		return b.ZH
	}
	return b.EN
}

// Exists reports whether there is any running text.
func (b Body) Exists() bool { return b.ZH != nil || b.EN != nil }

// Direction is one numbered call, or a plan row when its guide is a plan.
type Direction struct {
	ID              string
	At              diag.Position
	Guide           *Guide
	Number          string
	Order           int // place in the guide, from 0
	Scheme          string
	Title           lang.Text
	Partners        []*Partner
	PartnersNone    string // any, not_stated: why Partners is empty
	PartnersPrinted lang.Text
	Agencies        []AgencyRole
	AgenciesNone    string // the printed mark for "none stated"
	Basis           []Basis
	Topics          []*Topic
	OpenEnded       lang.Text // printed words that leave the list of topics open
	AnyField        bool
	TopicsGiven     string   // in_annex, not_given: why Topics is empty
	Fields          []*Field // all tags, without parents
	Projects        Quantity
	Funds           []Amount
	Averages        []Average
	Duration        Quantity  // years, or months
	Moments         []*Moment // its own, and its guide's of other roles
	Conditions      []*Condition
	Contacts        []Contact
	PlanRows        []*Direction // plan rows this direction carries out
	CarriedOutBy    []*Direction // the other way round
	PlanUnlinked    bool         // a call of a programme and year with a plan, but without a plan row
	OpenTo          []*Partner   // that can use it without being named: the other way of Partner.Routes
	OpenToListed    bool         // it lists them as eligible; else they are members of its partners
	Series          []*Series
	Exclusions      []Exclusion
	Notes           []*Note
	From            []Span
	Formerly        []Former
	Changes         []LogEntry
	Differences     []Difference
	Plain           Plain // keys that need no resolving
	Body            Body
	Clauses         []*Clause // of its running text, in its order
	FormerClauses   []FormerClause

	index *index
}

// Topic is one printed topic with its fields.
type Topic struct {
	Label, Text lang.Text
	Fields      []*Field
	Projects    Quantity
	Funds       []Amount
	Parts       []*Topic
}

// AgencyRole is a body and what it does in a direction.
type AgencyRole struct {
	Agency  *Agency
	Role    string
	Printed lang.Text
}

// Basis is what a direction rests on.
type Basis struct {
	Kind string // agreement, commitment, objective
	Text lang.Text
}

// Average is a printed average, in whole units of its currency.
type Average struct {
	Value    int64
	Currency string
	Printed  string
}

// Condition is a facet read from a requirement, with the sentence.
type Condition struct {
	Kind       string
	Strength   Strength
	Hedge      Hedge // softens it: required in principle
	Sentence   lang.Text
	Clause     *Clause // it was read from; nil where the sentence stands in none
	Source     Passage // of the sentence's original wording
	Inherited  bool    // stands in the guide's introduction
	Role, Side string
	What, Unit string
	AtLeast    int64
	AtMost     int64
	Before     time.Time
	Countries  []*Partner
	Open       bool
	Directions []*Direction

	// What may be asked of an institution: its kinds, the years it has been
	// registered, and the ratio of its own funds. Zero where nothing is said.
	Institutions    []string
	RegisteredYears int64
	Ratio           string
	// The finer figures of an indicator. Zero where nothing is said.
	MinAttendees, MinMonths, MaxAge, PerEventEnterprise int64

	// Bounds that exclude the number itself, and the number as it stands.
	MoreThan, LessThan, Equal   int64
	AttendeesMoreThan, UnderAge int64
	Per                         string     // what the number is counted for
	Units                       []TeamPart // what a team is made of
	Scope                       []string   // what an application covers
	Documents, Contents         []lang.Text
	By, After, Since            time.Time
	Years                       []int64
}

// Strength says how strongly a condition binds; its values are those of
// schema.Strengths.
type Strength string

// The strengths of a condition.
const (
	Required    Strength = "required"
	Encouraged  Strength = "encouraged"
	Priority    Strength = "priority"
	Recommended Strength = "recommended"
	Allowed     Strength = "allowed"
	Forbidden   Strength = "forbidden"
)

// Required reports whether the condition must be met.
func (c *Condition) Required() bool { return c.Strength == Required }

// Forbids reports whether what the condition speaks of must not be.
func (c *Condition) Forbids() bool { return c.Strength == Forbidden }

// Bounds are the numbers a condition gives for what it counts. Zero where
// nothing is said.
type Bounds struct{ AtLeast, AtMost, MoreThan, LessThan, Equal int64 }

// Bounds are those of what the condition itself counts.
func (c *Condition) Bounds() Bounds {
	return Bounds{c.AtLeast, c.AtMost, c.MoreThan, c.LessThan, c.Equal}
}

// TeamPart is so many units of one side of a team, of some kinds of
// institution where the source names them.
type TeamPart struct {
	Side, Role   string
	Institutions []string
	Bounds       Bounds
}

// Contact is someone to write to, as printed.
type Contact struct {
	Foreign           bool
	Name              string
	Agency            *Agency
	Email, Phone, URL string
	Missing           []string
	Clause            *Clause // it is named in, where that is known
}

// Exclusion says what is not supported twice.
type Exclusion struct {
	Text       lang.Text
	Schemes    []string
	Directions []*Direction
	Clause     *Clause // it stands in, if one
}

// Difference excuses one token that only one language side has.
type Difference struct {
	Token  string
	Reason lang.Text
}

// Note is a note on the source.
type Note struct {
	ID, Code, Weight string
	Text             lang.Text
	Quotes           []Quote
	Clauses          []*Clause  // that refer to it, in the order of the text
	Direction        *Direction // whose note it is; nil for a guide's or document's
	Guide            *Guide
	Document         *Document
}

// Quote is a passage of a source document, to the letter.
type Quote struct {
	Span   Span
	Text   string
	At     diag.Position
	Source Passage // the words to the letter
}

// Span is a run of lines of a source document, first and last included.
type Span struct {
	Document    *Document
	First, Last int
}

// Document is a source document.
type Document struct {
	ID, File, Status        string
	Lang                    lang.Lang
	Title, Publisher, About lang.Text
	Lines                   []string
	Moved                   bool // the numbers of some references were written for other lines
	Notes                   []*Note
	Guides                  []*Guide             // read from it
	Starts                  map[int][]*Direction // line, from 1 → the directions whose text begins there
}

var numbered = regexp.MustCompile(`^s[0-9]+$`)

// Label is what readers are told of a document's id: the number of a numbered
// one ("002" of s002), else all of it.
func (d *Document) Label() string {
	if numbered.MatchString(d.ID) {
		return d.ID[1:]
	}
	return d.ID
}

// Partner is whom one cooperates with.
type Partner struct {
	ID, Kind, Region string
	Name, Note       lang.Text
	Also             OtherNames
	Home             bool
	MemberOf         []*Partner
	Members          []*Partner
	Parts            []*Partner // the members that are parts of the country
	Agencies         []*Agency
	Directions       []*Direction // that name it
	Newest           []*Direction // the same, sorted by Newest
	Years            []int        // of the same, oldest first
	Routes           []Route      // that it can use without being named
	Reach            []*Direction // those that name it, then those of its routes
	Formerly         []Former
}

// Route is a direction open to a partner through a group it belongs to.
type Route struct {
	Direction *Direction
	Via       *Partner
	Listed    bool // the direction lists the partner as eligible
}

// OtherNames are the ways running text says a name besides it. Side is the
// short form Chinese puts before 方 or after the home one: 韩 in 韩方, 中韩.
type OtherNames struct {
	ZH, EN []string
	Side   string
}

// Agency is a body that runs or funds directions.
type Agency struct {
	ID, Abbr   string
	Also       OtherNames
	Name, Note lang.Text
	Partner    *Partner
	Directions []*Direction
	Newest     []*Direction // the same, sorted by Newest
}

// Field is a term of the catalogue's own list.
type Field struct {
	ID          string
	Name, About lang.Text
	Also        OtherNames // words of topics that belong to it
	Parent      *Field
	Children    []*Field
	Directions  []*Direction // tagged with it or with a child
	Reach       []*Direction // the same, then those open to any field
	Formerly    []Former
}

// Series is one scheme through the years.
type Series struct {
	ID      string
	Name    lang.Text
	Members []SeriesMember // by year, then guide
}

// SeriesMember is one direction of a series and why it belongs there.
type SeriesMember struct {
	Direction *Direction
	Why       lang.Text
	Inferred  bool
}

// Year is a calendar year of the catalogue.
type Year struct {
	Year       int
	Guides     []*Guide
	Directions []*Direction // of its guides, in their order
}

// Term is a fixed translation: where ZH stands, one of EN must stand.
type Term struct {
	ZH string
	EN []string
	At diag.Position
}

// Page is a free page.
type Page struct {
	ID                 string
	At                 diag.Position
	Title, Description lang.Text
	Body               Body
	Differences        []Difference
	Formerly           []Former
}
