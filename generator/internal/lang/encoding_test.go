package lang

import "testing"

func TestEncoding(t *testing.T) {
	for _, c := range []struct{ data, want string }{
		{"title: \xd6\xb8\xc4\xcf\xa1\xa2\xc9\xea\xb1\xa8\n", "GBK"},
		{"\xff\xfet\x00i\x00", "UTF-16"}, {"\xfe\xff\x00t\x00i", "UTF-16"}, {"t\x00i\x00t\x00l\x00e\x00", "UTF-16"},
		{"title: 指南\n", ""}, {"caf\xe9 \n", ""}, {"", ""}, {"\xff", ""}, {"\x00\xff", "UTF-16"},
	} {
		if got := Encoding([]byte(c.data)); got != c.want {
			t.Errorf("%q: %q, want %q", c.data, got, c.want)
		}
	}
}
