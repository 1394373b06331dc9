package page

import (
	"reflect"
	"slices"
	"testing"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/testcontent"
	"zhinan/generator/internal/words"
)

// theSite is the site of the real content.
func theSite(t *testing.T) *Site {
	t.Helper()
	r := testcontent.Load(t)
	plan, problems := site.Make(r.Catalog, Plan())
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	return &Site{Options: words.Options{Today: r.Catalog.Site.ContentDate}, Catalog: r.Catalog, Plan: plan, Bundle: r.Bundle}
}

// home makes views for the home page of a language.
func home(t *testing.T, l lang.Lang) *maker {
	t.Helper()
	return theSite(t).maker(site.Page{Kind: homeKind, Path: site.HomePath(l), Lang: l, Twin: site.HomePath(l.Other())}, l)
}

// view makes the view of the planned page at path.
func view[T any](t *testing.T, s *Site, path string) T {
	t.Helper()
	i := slices.IndexFunc(s.Plan.Pages, func(p site.Page) bool { return p.Path == path })
	if i < 0 {
		t.Fatalf("no page %s", path)
	}
	v, problems, err := s.View(s.Plan.Pages[i])
	if err != nil || problems.Len() > 0 {
		t.Fatal(err, problems.Sorted())
	}
	out, ok := v.(T)
	if !ok {
		t.Fatalf("%s shows a %T", path, v)
	}
	return out
}

// A page's own field must not hide one of Base: the frame around the page
// would silently show the wrong thing.
func TestNoFieldHidesBase(t *testing.T) {
	base := reflect.TypeFor[Base]()
	for _, k := range Kinds() {
		page := reflect.TypeOf(k.View)
		for i := range page.NumField() {
			f := page.Field(i)
			if _, taken := base.FieldByName(f.Name); taken && !f.Anonymous {
				t.Errorf("%s.%s hides Base.%s", page.Name(), f.Name, f.Name)
			}
		}
	}
}

// Every planned page is of a kind, every kind has a name of its own, and the
// view it makes is of the type it registered.
func TestKindsMakeTheirViews(t *testing.T) {
	s := theSite(t)
	made := map[string]bool{}
	for _, p := range s.Plan.Pages {
		if made[p.Kind] {
			continue
		}
		made[p.Kind] = true
		v, _, err := s.View(p)
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(Kinds(), func(k Kind) bool { return k.Name == p.Kind })
		if want := reflect.TypeOf(Kinds()[i].View); reflect.TypeOf(v) != want {
			t.Errorf("%s makes a %T, registered %s", p.Kind, v, want)
		}
	}
	names := Names()
	if len(slices.Compact(slices.Clone(names))) != len(names) || len(made) < 20 {
		t.Errorf("%d kinds made of %v", len(made), names)
	}
	for _, n := range names {
		if !made[n] && n != "moved" && n != "removed" { // of which the real content has none
			t.Errorf("no page of the kind %q", n)
		}
	}
	if _, _, err := s.View(site.Page{Kind: "nothing"}); err == nil {
		t.Error("a page of no kind has a view")
	}
}
