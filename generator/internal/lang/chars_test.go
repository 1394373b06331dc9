package lang

import "testing"

func TestWidth(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "abc": 3, "指南": 4, "2024年": 6, "（一）": 6, "～": 2, "…": 1, "“a”": 3, "ｱ": 1, "é": 1, "한": 2, "Ａ": 2, "😀": 2, "\u3000": 2,
	} {
		if got := Width(s); got != want {
			t.Errorf("Width(%q) = %d, want %d", s, got, want)
		}
	}
}

// Every character of a kind, and its neighbours, which are not of it.
func TestInvisible(t *testing.T) {
	for _, c := range []struct {
		name string
		is   func(rune) bool
		in   []rune
		out  []rune
	}{
		{"control", Control, []rune{0, '\t', '\n', '\r', '\f', 0x1f, 0x7f, 0x85, 0x9f}, []rune{' ', '~', 0xa0, 0xad, 0x200b, 0x2028}},
		{"reorders", Reorders, []rune{0x202a, 0x202e, 0x2066, 0x2069}, []rune{0x2029, 0x202f, 0x2065, 0x206a, 0x200f}},
		{"hidden", Hidden, []rune{0, '\t', 0x9f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069}, []rune{' ', 0xa0, 0xad, 0x200b, 0x2027, 0x202f, 0x3000, '一'}},
		{"undrawn", Undrawn, []rune{0xad, 0x34f, 0x200b, 0x200d, 0x200f, 0x202a, 0x202e, 0x2060, 0x2064, 0xfe00, 0xfe0f, 0xfeff, 0xe0100, 0xe01ef, 0x2065, 0xe00ff, 0xe01f0},
			[]rune{' ', '\t', '-', 0x2010, 0x200a, 0x2027, 0x202f, 0x205f, 0xfdff, 0xfe10, 0xdffff, 0xe1000, '一'}},
	} {
		for _, r := range c.in {
			if !c.is(r) {
				t.Errorf("%s: U+%04X is", c.name, r)
			}
		}
		for _, r := range c.out {
			if c.is(r) {
				t.Errorf("%s: U+%04X is not", c.name, r)
			}
		}
	}
}
