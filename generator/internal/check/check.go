// Package check holds what must be true of the catalogue beyond the form of
// single files: a table of named rules, one documented function a rule. Every
// rule reports all it finds; none stops the others.
package check

import (
	"path"
	"sync"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/source"
)

// Input is what the rules look at: the resolved catalogue, and the records it
// was made from, which still know their places.
type Input struct {
	Catalog *catalog.Catalog
	Records *source.Records
	// Found is what was found wrong on the way here. A rule that reads texts by
	// a registry is silent while the registry is at fault: it would only repeat
	// that fault at every place.
	Found diag.List

	units func() []record // of the records, listed once for all rules
}

// all lists the units of the content. What it gives is shared.
func (in Input) all() []record {
	if in.units == nil {
		return recordsOf(in.Records)
	}
	return in.units()
}

// sound reports whether nothing was found wrong in a registry.
func (in Input) sound(name string) bool {
	for file := range in.faulty() {
		if path.Base(file) == name {
			return false
		}
	}
	return true
}

// faulty are the files in which something was found wrong.
func (in Input) faulty() map[string]bool {
	out := map[string]bool{}
	for _, p := range in.Found.Sorted() {
		out[p.At.File] = true
	}
	return out
}

// Rule is one named rule.
type Rule struct {
	Name string
	Run  func(Input, *diag.List)
}

// Rules is the table of all rules.
var Rules = []Rule{
	{"sides", sides},
	{"quantities", quantities},
	{"splits", splits},
	{"money", money},
	{"printed-value", printedValues},
	{"topics", topics},
	{"conditions", conditions},
	{"site", siteFacts},
	{"contacts", contacts},
	{"note-refs", noteRefs},
	{"quotes", quotes},
	{"wording", wording},
	{"coverage", coverage},
	{"order", order},
	{"related", related},
	{"agreement", agreement},
	{"clauses", clauses},
	{"terms", terms},
	{"field", fieldTags},
	{"approvals", approvals},
	{"original", originals},
	{"guide", guideFacts},
	{"role", bodyRoles},
	{"counted", countedPartners},
	{"missing", missing},
	{"contact-side", contactSides},
	{"once", once},
	{"undecided", undecided},
	{"commitments", commitments},
}

// Cited applies the rules that hold references to the words they are for.
func Cited(in Input) diag.List {
	var problems diag.List
	quotes(in, &problems)
	wording(in, &problems)
	return problems
}

// Run applies every rule, in parallel, and returns all problems.
func Run(in Input) diag.List {
	in.units = sync.OnceValue(func() []record { return recordsOf(in.Records) })
	found := make([]diag.List, len(Rules))
	var wg sync.WaitGroup
	for i, r := range Rules {
		wg.Go(func() { r.Run(in, &found[i]) })
	}
	wg.Wait()
	var all diag.List
	for _, l := range found {
		all.Merge(l)
	}
	return all
}
