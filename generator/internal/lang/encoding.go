package lang

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// Encoding guesses in which encoding a file that is not UTF-8 was saved:
// "UTF-16", "GBK", or "" where neither is likely.
func Encoding(data []byte) string {
	if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
		return "UTF-16"
	}
	valid := utf8.Valid(data)
	data = data[:min(len(data), 4096)]
	if bytes.Count(data, []byte{0}) > len(data)/4 {
		return "UTF-16"
	}
	if valid {
		return ""
	}
	text, err := simplifiedchinese.GBK.NewDecoder().Bytes(data)
	if err != nil {
		return ""
	}
	common, other := 0, 0
	for _, r := range string(text) {
		switch {
		case r < utf8.RuneSelf:
		case unicode.Is(unicode.Han, r) || r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF || r >= 0x2010 && r <= 0x2030 || r == '·':
			common++
		default:
			other++
		}
	}
	if common > 8*other {
		return "GBK"
	}
	return ""
}
