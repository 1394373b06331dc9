package source

import (
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lines"
	"zhinan/generator/internal/markdown"
)

// The structs below are what the declarations of package schema are read into:
// each field is named by its yaml tag as its key is there, and a test holds
// that the two agree. What a key means, may hold and must have is said there.
//
// A key that is declared and has no field here is kept in Plain, if it is one
// that may pass as it stands.

// Text is a bilingual passage as written: both sides, and which is original.
type Text struct {
	At       diag.Position
	ZH       String `yaml:"zh"`
	EN       String `yaml:"en"`
	Original String `yaml:"original"`
	Wording  String `yaml:"wording"`
}

// Set reports whether the author wrote the text.
func (t Text) Set() bool { return t.At.Line > 0 }

// Topic is one printed topic of a direction, with sub-topics if it has any.
type Topic struct {
	At       diag.Position
	Label    Text      `yaml:"label"`
	Text     Text      `yaml:"text"`
	Fields   []String  `yaml:"fields"`
	Projects *Quantity `yaml:"projects"`
	Funds    []Amount  `yaml:"funds"`
	Parts    []Topic   `yaml:"parts"`
}

// Topics is the list of topics and how far it is closed.
type Topics struct {
	At        diag.Position
	OpenEnded Text    `yaml:"open_ended"`
	AnyField  Bool    `yaml:"any_field"`
	Given     String  `yaml:"given"`
	Items     []Topic `yaml:"items"`
}

// AgencyRef names a body and what it does in the direction.
type AgencyRef struct {
	At      diag.Position
	Agency  String `yaml:"agency"`
	Role    String `yaml:"role"`
	Printed Text   `yaml:"printed"`
}

// Basis is an agreement, commitment or objective a direction rests on.
type Basis struct {
	At   diag.Position
	Kind String `yaml:"kind"`
	Text Text   `yaml:"text"`
}

// Contact is a person or body to write to, as printed.
type Contact struct {
	At      diag.Position
	Side    String   `yaml:"side"`
	Name    String   `yaml:"name"`
	Agency  String   `yaml:"agency"`
	Email   String   `yaml:"email"`
	Phone   String   `yaml:"phone"`
	URL     String   `yaml:"url"`
	Missing []String `yaml:"missing"`
}

// Exclusion says what is not supported twice.
type Exclusion struct {
	At         diag.Position
	Text       Text     `yaml:"text"`
	Schemes    []String `yaml:"schemes"`
	Directions []String `yaml:"directions"`
}

// Difference excuses one token that only one language side has.
type Difference struct {
	At     diag.Position
	Token  String `yaml:"token"`
	Reason Text   `yaml:"reason"`
}

// Note is a note on the source.
type Note struct {
	At     diag.Position
	ID     String   `yaml:"id"`
	Code   String   `yaml:"code"`
	Weight String   `yaml:"weight"`
	Quotes []String `yaml:"quotes"`
	Text   Text     `yaml:"text"`
}

// FormerClause is an address that running text had and has no more.
type FormerClause struct {
	At     diag.Position
	Clause String `yaml:"clause"`
	Now    String `yaml:"now"`
	Reason Text   `yaml:"reason"`
}

// Direction is one direction.yaml with its two bodies.
type Direction struct {
	At              diag.Position
	Plain           Plain
	Guide           string
	Folder          string
	Number          String         `yaml:"number"`
	Scheme          String         `yaml:"scheme"`
	Title           Text           `yaml:"title"`
	Partners        []String       `yaml:"partners"`
	PartnersNone    String         `yaml:"partners_none"`
	PartnersPrinted Text           `yaml:"partners_printed"`
	Agencies        []AgencyRef    `yaml:"agencies"`
	AgenciesNone    String         `yaml:"agencies_none"`
	Basis           []Basis        `yaml:"basis"`
	Topics          Topics         `yaml:"topics"`
	Projects        *Quantity      `yaml:"projects"`
	Funds           []Amount       `yaml:"funds"`
	Averages        []Average      `yaml:"averages"`
	Duration        *Duration      `yaml:"duration"`
	Moments         []Moment       `yaml:"moments"`
	Conditions      []Condition    `yaml:"conditions"`
	Contacts        []Contact      `yaml:"contacts"`
	PlanRows        []String       `yaml:"plan_rows"`
	Exclusions      []Exclusion    `yaml:"exclusions"`
	Differences     []Difference   `yaml:"differences"`
	Notes           []Note         `yaml:"notes"`
	From            []String       `yaml:"from"`
	Formerly        []String       `yaml:"formerly"` // ids this record was published under, oldest first
	Changes         []Change       `yaml:"changes"`
	FormerClauses   []FormerClause `yaml:"former_clauses"`
	Body            Body
}

// Body is a record's running text; a side is nil where its file is absent.
type Body struct {
	ZH, EN *markdown.Doc
	Third  *markdown.Doc // the original, where it is in a third language: fr.md
	thirds []string      // files named after third languages; one may become Third
}

// Statement is an original passage of a guide outside its running text.
type Statement struct {
	At   diag.Position
	Text Text   `yaml:"text"`
	From String `yaml:"from"`
}

// System is the system one applies in.
type System struct {
	At      diag.Position
	Name    Text   `yaml:"name"`
	URL     String `yaml:"url"`
	Missing Bool   `yaml:"missing"`
}

// Attachment is a document a guide comes with.
type Attachment struct {
	At      diag.Position
	Title   Text   `yaml:"title"`
	URL     String `yaml:"url"`
	Missing Bool   `yaml:"missing"`
}

// Guide is one guide.yaml with its two bodies and its directions.
type Guide struct {
	At            diag.Position
	Plain         Plain
	ID            string
	Programme     String         `yaml:"programme"`
	Type          String         `yaml:"type"`
	Year          Int            `yaml:"year"`
	Batch         Int            `yaml:"batch"`
	State         String         `yaml:"state"`
	Original      String         `yaml:"original"`
	BodyOriginal  String         `yaml:"body_original"`
	Title         Text           `yaml:"title"`
	Short         Text           `yaml:"short"`
	Numbers       []String       `yaml:"directions"`
	Agencies      []AgencyRef    `yaml:"agencies"`
	System        *System        `yaml:"application_system"`
	Attachments   []Attachment   `yaml:"attachments"`
	Stated        Stated         `yaml:"stated"`
	Duration      *Duration      `yaml:"duration"`
	Moments       []Moment       `yaml:"moments"`
	Statements    []Statement    `yaml:"statements"`
	Conditions    []Condition    `yaml:"conditions"`
	Differences   []Difference   `yaml:"differences"`
	Notes         []Note         `yaml:"notes"`
	From          []String       `yaml:"from"`
	Formerly      []String       `yaml:"formerly"`
	Changes       []Change       `yaml:"changes"`
	FormerClauses []FormerClause `yaml:"former_clauses"`
	Body          Body
	Directions    []Direction
}

// Partner is an entry of partners.yaml.
type Partner struct {
	At       diag.Position
	ID       String     `yaml:"id"`
	Name     Text       `yaml:"name"`
	Kind     String     `yaml:"kind"`
	Region   String     `yaml:"region"`
	MemberOf []String   `yaml:"member_of"`
	Also     OtherNames `yaml:"also"`
	Home     Bool       `yaml:"home"`
	Note     Text       `yaml:"note"`
	Formerly []String   `yaml:"formerly"`
}

// OtherNames are the ways to say a name besides it.
type OtherNames struct {
	At   diag.Position
	ZH   []String `yaml:"zh"`
	EN   []String `yaml:"en"`
	Side String   `yaml:"side"`
}

// Agency is an entry of agencies.yaml.
type Agency struct {
	At      diag.Position
	ID      String     `yaml:"id"`
	Name    Text       `yaml:"name"`
	Abbr    String     `yaml:"abbr"`
	Also    OtherNames `yaml:"also"`
	Partner String     `yaml:"partner"`
	Note    Text       `yaml:"note"`
}

// Field is an entry of fields.yaml; children one level deep.
type Field struct {
	At       diag.Position
	ID       String     `yaml:"id"`
	Name     Text       `yaml:"name"`
	About    Text       `yaml:"about"`
	Children []Field    `yaml:"children"`
	Also     OtherNames `yaml:"also"`
	Formerly []String   `yaml:"formerly"`
}

// Document is an entry of sources.yaml and the lines of its file.
type Document struct {
	At        diag.Position
	ID        String `yaml:"id"`
	File      String `yaml:"file"`
	Language  String `yaml:"language"`
	Title     Text   `yaml:"title"`
	Publisher Text   `yaml:"publisher"`
	Status    String `yaml:"status"`
	About     Text   `yaml:"about"`
	Notes     []Note `yaml:"notes"`
	// Labels are the printed words that carry no content of their own ("其他要求：").
	Labels []String `yaml:"labels"`
	Lines  []string
}

// SeriesMember is one direction of a series.
type SeriesMember struct {
	At        diag.Position
	Direction String `yaml:"direction"`
	Why       Text   `yaml:"why"`
	Inferred  Bool   `yaml:"inferred"`
}

// Series is an entry of series.yaml.
type Series struct {
	At      diag.Position
	ID      String         `yaml:"id"`
	Name    Text           `yaml:"name"`
	Members []SeriesMember `yaml:"members"`
}

// Term is an entry of terms.yaml: where zh stands in a Chinese text, one of
// en must stand in the English one.
type Term struct {
	At diag.Position
	ZH String   `yaml:"zh"`
	EN []String `yaml:"en"`
}

// Meaning is an entry of meanings.yaml: more words of a class of meaning, and
// words that only look like one.
type Meaning struct {
	At    diag.Position
	Class String   `yaml:"class"`
	ZH    []String `yaml:"zh"`
	EN    []String `yaml:"en"`
	NotZH []String `yaml:"not_zh"`
	NotEN []String `yaml:"not_en"`
}

// Synonyms is a group of synonyms.yaml: words that find what any of them
// finds.
type Synonyms []String

// Programme is a programme (重点专项) of site.yaml.
type Programme struct {
	At       diag.Position
	ID       String `yaml:"id"`
	Currency String `yaml:"currency"`
	Name     Text   `yaml:"name"`
	Zone     String `yaml:"zone"`
}

// Site is site.yaml.
type Site struct {
	At          diag.Position
	Title       Text        `yaml:"title"`
	Tagline     Text        `yaml:"tagline"`
	Publisher   Text        `yaml:"publisher"`
	BaseURL     String      `yaml:"base_url"`
	FeedIDs     String      `yaml:"feed_ids"`
	Contact     String      `yaml:"contact"`
	ContentDate Date        `yaml:"content_date"`
	Programmes  []Programme `yaml:"programmes"`
	Notice      Text        `yaml:"notice"`
}

// Page is a free page: content/pages/<id>/{page.yaml,zh.md,en.md}.
type Page struct {
	At          diag.Position
	ID          string
	Title       Text         `yaml:"title"`
	Description Text         `yaml:"description"`
	Differences []Difference `yaml:"differences"`
	Formerly    []String     `yaml:"formerly"`
	Body        Body
}

// Change is an entry of a record's log: what readers who follow the catalogue
// are told, and the day the catalogue said it first.
type Change struct {
	At   diag.Position
	Date Date   `yaml:"date"`
	Kind String `yaml:"kind"`
	Text Text   `yaml:"text"`
}

// Removed is an entry of removed.yaml: a published record that is no more,
// and nothing stands in its place.
type Removed struct {
	At     diag.Position
	Kind   String   `yaml:"kind"`
	ID     String   `yaml:"id"`
	Date   Date     `yaml:"date"`
	Title  Text     `yaml:"title"`
	Reason Text     `yaml:"reason"`
	See    []String `yaml:"see"` // where readers may look instead, as after zhinan:
}

// Records is everything authors wrote, file by file, unresolved.
type Records struct {
	Site      Site
	Partners  []Partner
	Agencies  []Agency
	Fields    []Field
	Documents []Document
	Series    []Series
	Terms     []Term
	Synonyms  []Synonyms
	Meanings  []Meaning
	Guides    []Guide
	Pages     []Page
	Removed   []Removed
	Ledger    []Published
	Anchors   []lines.Document
	Approvals []Approval
	// Broken holds the ids of guides and directions that could not be read in
	// full; rules that would only repeat that fault leave them out.
	Broken map[string]bool
}
