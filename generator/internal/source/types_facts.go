package source

import (
	"zhinan/generator/internal/diag"
)

// Quantity is a number with the qualifier the guide gives it. Values are
// whole numbers: projects or partners. An Amount and a Duration say more of the
// number and are read as quantities too.
type Quantity struct {
	At        diag.Position
	Qualifier String  `yaml:"qualifier"`
	Value     Int     `yaml:"value"`
	Min       Int     `yaml:"min"`
	Max       Int     `yaml:"max"`
	Hedge     String  `yaml:"hedge"`
	Printed   Text    `yaml:"printed"`
	Splits    []Split `yaml:"splits"`
}

// Amount is a quantity of money, in whole units of its currency.
type Amount struct {
	At        diag.Position
	Base      String  `yaml:"base"`
	Side      String  `yaml:"side"`
	Period    String  `yaml:"period"`
	Covers    String  `yaml:"covers"`
	Currency  String  `yaml:"currency"`
	Qualifier String  `yaml:"qualifier"`
	Value     Int     `yaml:"value"`
	Min       Int     `yaml:"min"`
	Max       Int     `yaml:"max"`
	Hedge     String  `yaml:"hedge"`
	Printed   Text    `yaml:"printed"`
	Splits    []Split `yaml:"splits"`
}

// Quantity is the number of an amount.
func (a *Amount) Quantity() *Quantity {
	return &Quantity{At: a.At, Qualifier: a.Qualifier, Value: a.Value, Min: a.Min, Max: a.Max, Hedge: a.Hedge, Printed: a.Printed, Splits: a.Splits}
}

// Duration is a quantity of years or months.
type Duration struct {
	At        diag.Position
	Unit      String  `yaml:"unit"`
	Qualifier String  `yaml:"qualifier"`
	Value     Int     `yaml:"value"`
	Min       Int     `yaml:"min"`
	Max       Int     `yaml:"max"`
	Hedge     String  `yaml:"hedge"`
	Printed   Text    `yaml:"printed"`
	Splits    []Split `yaml:"splits"`
}

// Quantity is the number of a duration, nil where there is none.
func (d *Duration) Quantity() *Quantity {
	if d == nil {
		return nil
	}
	return &Quantity{At: d.At, Qualifier: d.Qualifier, Value: d.Value, Min: d.Min, Max: d.Max, Hedge: d.Hedge, Printed: d.Printed, Splits: d.Splits}
}

// Split is a part of a quantity's wording that divides it.
type Split struct {
	At        diag.Position
	Per       String `yaml:"per"`
	Topic     Int    `yaml:"topic"`
	Qualifier String `yaml:"qualifier"`
	Value     Int    `yaml:"value"`
	Min       Int    `yaml:"min"`
	Max       Int    `yaml:"max"`
	Hedge     String `yaml:"hedge"`
}

// Average is a figure of 003's column of averages.
type Average struct {
	At       diag.Position
	Value    Int    `yaml:"value"`
	Currency String `yaml:"currency"`
	Printed  String `yaml:"printed"`
}

// Condition is a facet read from a requirement.
type Condition struct {
	At                 diag.Position
	Kind               String   `yaml:"kind"`
	Value              String   `yaml:"value"`
	Hedge              String   `yaml:"hedge"`
	Clause             String   `yaml:"clause"`
	Sentence           Text     `yaml:"sentence"`
	Role               String   `yaml:"role"`
	Side               String   `yaml:"side"`
	Institutions       []String `yaml:"institutions"`
	RegisteredYears    Int      `yaml:"registered_years"`
	Ratio              String   `yaml:"ratio"`
	Before             Date     `yaml:"before"`
	Countries          []String `yaml:"countries"`
	Open               Bool     `yaml:"open"`
	Directions         []String `yaml:"directions"`
	What               String   `yaml:"what"`
	AtLeast            Int      `yaml:"at_least"`
	AtMost             Int      `yaml:"at_most"`
	Unit               String   `yaml:"unit"`
	MinAttendees       Int      `yaml:"min_attendees"`
	MinMonths          Int      `yaml:"min_months"`
	MaxAge             Int      `yaml:"max_age"`
	PerEventEnterprise Int      `yaml:"per_event_enterprise"`

	MoreThan          Int        `yaml:"more_than"`
	LessThan          Int        `yaml:"less_than"`
	Equal             Int        `yaml:"equal"`
	Per               String     `yaml:"per"`
	AttendeesMoreThan Int        `yaml:"attendees_more_than"`
	UnderAge          Int        `yaml:"under_age"`
	Units             []TeamPart `yaml:"units"`
	Scope             []String   `yaml:"scope"`
	Documents         []Text     `yaml:"documents"`
	Contents          []Text     `yaml:"contents"`
	By                Date       `yaml:"by"`
	After             Date       `yaml:"after"`
	Since             Date       `yaml:"since"`
	Years             []Int      `yaml:"years"`
}

// TeamPart is so many units of one side of a team.
type TeamPart struct {
	At           diag.Position
	Side         String   `yaml:"side"`
	Role         String   `yaml:"role"`
	Institutions []String `yaml:"institutions"`
	AtLeast      Int      `yaml:"at_least"`
	AtMost       Int      `yaml:"at_most"`
	MoreThan     Int      `yaml:"more_than"`
	LessThan     Int      `yaml:"less_than"`
	Equal        Int      `yaml:"equal"`
}

// StatedPartners is a stated number of partners and how one arrives at it.
type StatedPartners struct {
	At        diag.Position
	Qualifier String   `yaml:"qualifier"`
	Value     Int      `yaml:"value"`
	Printed   Text     `yaml:"printed"`
	Counted   []String `yaml:"counted"`
	Counting  Text     `yaml:"counting"`
}

// Stated holds the totals a guide states of itself.
type Stated struct {
	At         diag.Position
	Directions *Quantity       `yaml:"directions"`
	Partners   *StatedPartners `yaml:"partners"`
	Projects   *Quantity       `yaml:"projects"`
	Funds      []Amount        `yaml:"funds"`
}

// Point is a date with its hour, as much of it as is printed.
type Point struct {
	At     diag.Position
	Date   When   `yaml:"date"`
	Time   String `yaml:"time"`
	Offset String `yaml:"offset"`
}

// Moment is a date of a guide or a direction, with its role.
type Moment struct {
	At       diag.Position
	Role     String  `yaml:"role"`
	Side     String  `yaml:"side"`
	Date     When    `yaml:"date"`
	Time     String  `yaml:"time"`
	Offset   String  `yaml:"offset"`
	Zone     String  `yaml:"zone"`
	Until    *Point  `yaml:"until"`
	Was      []Point `yaml:"was"`
	Inferred Bool    `yaml:"inferred"`
	Printed  Text    `yaml:"printed"`
}

// Point is the moment's own date, the beginning of its period where it has one.
func (m Moment) Point() Point { return Point{m.At, m.Date, m.Time, m.Offset} }
