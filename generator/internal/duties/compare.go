package duties

import (
	"slices"
	"strconv"

	"zhinan/generator/internal/lang"
)

// Manner says how closely the two languages of a text follow each other.
type Manner int

const (
	// Clause is a text and its translation: every class is compared.
	Clause Manner = iota
	// Prose is written in both languages by the same hand, such as a note. The
	// classes that words.txt marks "clauses" are left out, and the order.
	Prose
)

// Difference is a class that the two languages of a text do not have alike.
// It carries no text: an editor accepts it once, and a synonym later put in
// place of a word leaves it as it is.
type Difference struct {
	Class Class
	// More is the side that has more of it, by By marks; a class that is not
	// counted is missing on the other side, and By is 1.
	More lang.Lang
	By   int
	// Moved is set where both sides have as many, and not in the same places:
	// in other sentences, or in another order among classes that exclude each
	// other. By is then 0 and More empty.
	Moved bool
	// ZH and EN are the marks of the class on each side.
	ZH, EN []Mark
}

// Key names the difference in few words, such as "must zh+1", for the list of
// those accepted.
func (d Difference) Key() string {
	if d.Moved {
		return string(d.Class) + " moved"
	}
	return string(d.Class) + " " + string(d.More) + "+" + strconv.Itoa(d.By)
}

// Compare gives the differences between the two languages of a text, in the
// order of the classes. A duty said again for the second half of a sentence is
// no difference, unless another duty differs: then it was put in its place.
func (x *Lexicon) Compare(zh, en string, manner Manner) []Difference {
	one, other := x.side(zh, lang.ZH), x.side(en, lang.EN)
	out, repeated, exchanged := []Difference(nil), 0, false
	for _, rule := range x.classes {
		if rule.clausesOnly && manner == Prose {
			continue
		}
		d := differ(rule, one.marks[rule.class], other.marks[rule.class])
		if d.By <= 0 {
			continue
		}
		if d.By <= repeats(d.more()) {
			repeated++
		} else if rule.group == duty {
			exchanged = true
		}
		out = append(out, d)
	}
	if repeated == 1 && !exchanged {
		out = slices.DeleteFunc(out, func(d Difference) bool { return d.By <= repeats(d.more()) })
	}
	if manner == Clause {
		out = append(out, x.moved(one, other, out)...)
	}
	return out
}

// differ compares one class by count. By is not positive where they agree.
func differ(rule classRule, zh, en []Mark) Difference {
	d := Difference{Class: rule.class, More: lang.ZH, By: disagree(zh, en, rule.exactly), ZH: zh, EN: en}
	if d.By <= 0 {
		d.More, d.By = lang.EN, disagree(en, zh, rule.exactly)
	}
	return d
}

// more gives the marks of the side that has more of them.
func (d Difference) more() []Mark {
	if d.More == lang.ZH {
		return d.ZH
	}
	return d.EN
}

// duty is the group of the classes that say what one must, may or should do.
const duty = "duty"

// disagree gives how many marks of one side the other cannot answer for.
func disagree(one, other []Mark, exactly bool) int {
	n := 0
	for _, m := range one {
		if !m.Weak {
			n++
		}
	}
	if exactly {
		return n - len(other)
	}
	if n > 0 && len(other) == 0 {
		return 1
	}
	return 0
}

// repeats counts the marks that say a duty again.
func repeats(marks []Mark) int {
	n := 0
	for _, m := range marks {
		if m.Again && !m.Weak {
			n++
		}
	}
	return n
}
