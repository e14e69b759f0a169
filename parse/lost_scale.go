package parse

import (
	"strconv"
	"strings"
)

// regainScale gives a sum the scale that the one it grew from has and that it
// lost: "$78.43B in 2015, increasing to $132.57 in 2020". Nobody compares
// billions with dollars.
func (s *sentence) regainScale(i int) {
	if !s.is(i-1, "to") || !s.isMoney(i) || !s.small(i, 1e5) || s.cues&(cStock|cVolume) != 0 {
		return
	}
	k := i - 2
	for k >= 0 && !s.isMoney(k) {
		k--
	}
	if k < 0 || s.mention(k).Unit != s.mention(i).Unit || s.left(i, 3, cGrow, 0) < 0 && s.left(k, 4, cGrow, 0) < 0 {
		return
	}
	from, ok := s.mention(k).Amount.Value()
	a, b := written(s.text(k, k)), written(s.text(i, i))
	if !ok || a <= 0 || from < 1e6*a || b < a || b > 20*a {
		return
	}
	s.amounts[s.toks[i].i].Amount = s.mention(i).Amount.Times(from / a)
}

// written is the number in an amount's text without its sign and scale, 0 if it
// is none.
func written(text string) float64 {
	digits := strings.Trim(text, "$€£¥USRMBbmtnilo ")
	v, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
	if err != nil {
		return 0
	}
	return v
}
