package gate

import (
	"strings"
	"testing"
)

func TestStarts(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []int
	}{
		"nothing":                     {"", nil},
		"no word":                     {" -,. ", nil},
		"words and numbers":           {"AWS grew 20% in Q3", []int{0, 4, 9, 13, 16}},
		"a letter of no ASCII parts":  {"caf\u00e9s", []int{0, 5}},
		"the last byte of the window": {strings.Repeat(" ", 63) + "ab", []int{63}},
		"a word beyond the window":    {strings.Repeat(" ", 64) + "ab", nil},
	} {
		var got uint64
		for _, i := range c.want {
			got |= 1 << i
		}
		if s := Starts(c.text); s != got {
			t.Errorf("%s: %q begins words at %064b, want %064b", name, c.text, s, got)
		}
	}
}
