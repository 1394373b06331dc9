package testcontent

import "testing"

func TestSmall(t *testing.T) {
	if c := Small(t).Catalog; len(c.Directions) != 6 || len(c.Series) != 1 {
		t.Errorf("%d directions, %d schemes", len(c.Directions), len(c.Series))
	}
}
