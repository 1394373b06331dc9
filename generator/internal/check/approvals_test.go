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
	for round := range 50 { // twenty edits are judged at once, each in a text of its own
		type edit struct {
			record string
			want   Changed
		}
		want := map[edit]int{}
		var undo []func()
		for n, i := range r.Perm(len(places))[:20] {
			p := places[i]
			side, changed := &p.text.ZH, ChineseChanged
			if n%2 == 1 {
				side, changed = &p.text.EN, EnglishChanged
			}
			was := side.Value
			undo = append(undo, func() { side.Value = was })
			side.Value = edited(r, was)
			want[edit{p.record, changed}]++
		}
		for _, p := range Unapproved(records) {
			want[edit{p.Record, p.Changed}]--
		}
		for e, n := range want {
			if n != 0 {
				t.Fatalf("round %d: %s, changed side %d: %d more were edited than are named", round, e.record, e.want, n)
			}
		}
		for _, f := range undo {
			f()
		}
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
