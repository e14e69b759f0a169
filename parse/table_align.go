package parse

// align finds the column of each cell of row k. Where signs and spacers in
// cells of their own make a row wider than the head, its filled cells are
// counted; if they are not as many as the heads, nobody can tell.
func (t *table) align(k int) {
	t.at = t.at[:0]
	n := min(len(t.rows[k].Cells), maxColumns)
	filled := 0
	for c := range n {
		s := t.cell(k, c)
		t.at = append(t.at, filled)
		if s != "" && !signOnly(s) {
			filled++
		}
	}
	wide := t.head > 0 && n > t.heads
	if !wide && t.gaps && t.moved() {
		return
	}
	for c := range n {
		switch {
		case !wide:
			t.at[c] = c
		case filled != t.heads || t.gaps:
			t.at[c] = len(t.cols)
		}
	}
}

// moved finds the columns of row k where some of its figures stand below no head
// and as many as there are heads have moved: "| 2023 | 2024" over "| $7 | $8 | |".
func (t *table) moved() bool {
	var heads []int
	for c := 1; c < len(t.cols); c++ {
		if t.cols[c].text != "" {
			heads = append(heads, c)
		}
	}
	figures, astray := 0, false
	for c := 1; c < len(t.values); c++ {
		if t.values[c].ok {
			figures++
			astray = astray || c >= len(t.cols) || t.cols[c].text == ""
		}
	}
	if !astray || figures != len(heads) {
		return false
	}
	n := 0
	for c := range t.at {
		t.at[c] = c
		if c > 0 && c < len(t.values) && t.values[c].ok {
			t.at[c] = heads[n]
			n++
		}
	}
	return true
}

// measureHead counts the columns of the head and whether all have words.
func (t *table) measureHead() {
	for h := range t.head {
		n := len(t.rows[h].Cells)
		if t.shifted(h) {
			n++
		}
		t.heads = min(max(t.heads, n), maxColumns)
	}
	for c := 1; c < min(t.heads, len(t.cols)); c++ {
		t.gaps = t.gaps || t.cols[c].text == ""
	}
}
