// Package check holds what must be true of the catalogue beyond the form of
// single files: a table of named rules, one documented function a rule. Every
// rule reports all it finds; none stops the others.
package check

import (
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
	{"printed-value", printedValues},
	{"topics", topics},
	{"conditions", conditions},
	{"site", siteFacts},
	{"contacts", contacts},
	{"note-refs", noteRefs},
	{"quotes", quotes},
	{"wording", wording},
	{"coverage", coverage},
	{"agreement", agreement},
	{"terms", terms},
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
