package view

import (
	"reflect"
	"testing"
)

// Pages is one empty view of every page kind.
var pageViews = []any{
	HomePage{}, DirectionsPage{}, DirectionPage{}, GuidesPage{}, GuidePage{}, YearsPage{}, YearPage{}, PrintPage{},
	PartnersPage{}, PartnerPage{}, FieldsPage{}, FieldPage{}, ReconciliationPage{}, SourcesPage{}, SourcePage{},
	FreePage{}, GatePage{}, NotFoundPage{}, GoPage{}, SearchPage{}, ParallelPage{}, DesignPage{}, DataPage{},
	MovedPage{}, RemovedPage{}, EmbedPage{}, LinksPage{},
}

// A page's own field must not hide one of Base: the frame around the page
// would silently show the wrong thing.
func TestNoFieldHidesBase(t *testing.T) {
	base := reflect.TypeFor[Base]()
	for _, v := range pageViews {
		page := reflect.TypeOf(v)
		for i := range page.NumField() {
			f := page.Field(i)
			if _, taken := base.FieldByName(f.Name); taken && !f.Anonymous {
				t.Errorf("%s.%s hides Base.%s", page.Name(), f.Name, f.Name)
			}
		}
	}
}
