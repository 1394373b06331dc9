package check

import (
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"zhinan/generator/internal/source"
	"zhinan/generator/internal/testcontent"
)

// approvedContent is the real content with everything approved.
func approvedContent(t *testing.T) *source.Records {
	t.Helper()
	records, _, err := source.Read(os.DirFS(testcontent.Root()), "content")
	if err != nil {
		t.Fatal(err)
	}
	records.Approvals = Approve(records, translations(records))
	if open := Unapproved(records); len(open) > 0 {
		t.Fatalf("%d are open after everything was approved", len(open))
	}
	return records
}

// TestApprovalOfEdits: of a thousand edits of one side of an original or its
// translation each is named, with the side that changed, and nothing else is.
func TestApprovalOfEdits(t *testing.T) {
	t.Parallel()
	records := approvedContent(t)
	type place struct {
		record string
		text   *source.Text
	}
	var places []place
	for gi := range records.Guides {
		g := &records.Guides[gi]
		if o := g.Original.Value; o == "both" {
			continue
		}
		for di := range g.Directions {
			d := &g.Directions[di]
			id := g.ID + "-" + d.Folder
			for i := range d.Conditions {
				places = append(places, place{id, &d.Conditions[i].Sentence})
			}
			for i := range d.Topics.Items {
				places = append(places, place{id, &d.Topics.Items[i].Text})
			}
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 1000 {
		p := places[r.IntN(len(places))]
		side, want := &p.text.ZH, ChineseChanged
		if n%2 == 1 {
			side, want = &p.text.EN, EnglishChanged
		}
		was := side.Value
		side.Value = edited(r, was)
		open := Unapproved(records)
		if len(open) != 1 || open[0].Record != p.record || open[0].Changed != want {
			t.Fatalf("edit %d of %s, %q: %d are open: %+v", n, p.record, side.Value, len(open), open)
		}
		side.Value = was
	}
	if len(places) < 250 {
		t.Errorf("only %d places", len(places))
	}
}

// edited is a text with one small change: a character taken out, doubled or
// exchanged.
func edited(r *rand.Rand, s string) string {
	for {
		runes := []rune(s)
		i := r.IntN(len(runes))
		switch r.IntN(3) {
		case 0:
			runes = slices.Delete(runes, i, i+1)
		case 1:
			runes = slices.Insert(runes, i, runes[i])
		default:
			runes[i] = []rune("的x5。 ")[r.IntN(5)]
		}
		if out := string(runes); out != s && strings.TrimSpace(out) != "" {
			return out
		}
	}
}

// TestApprovalsKeepTheirWord: approving writes what is read back; lines of
// records that are gone, and of texts that no longer stand so, go.
func TestApprovalsKeepTheirWord(t *testing.T) {
	t.Parallel()
	records := approvedContent(t)
	n := len(records.Approvals)
	records.Approvals = append(records.Approvals, source.Approval{Record: "1999-1", ZH: "0123456789ab", EN: "0123456789ab"},
		source.Approval{Record: records.Approvals[0].Record, ZH: "0123456789ab", EN: "0123456789ab"})
	if got := Approve(records, nil); len(got) != n {
		t.Errorf("%d approvals are kept of %d", len(got), n)
	}
	if data := string(source.FormatApprovals(records.Approvals)); strings.Count(data, "\n") < 500 {
		t.Errorf("only %d lines", strings.Count(data, "\n"))
	}
}
