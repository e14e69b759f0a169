package parse

import "strings"

// wordSet makes a set of the words of a list that spaces part.
func wordSet(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}
