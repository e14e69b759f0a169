package gate

// Window is the number of bytes that Starts looks at.
const Window = window

// Starts gives a bit for each of the first bytes of a text, the first lowest,
// that begins a run of letters and digits of ASCII. What begins the text counts
// though it may go on with a run from before.
func Starts(text string) uint64 {
	var words uint64
	n := min(window, len(text))
	for k := 0; k < n; k += 8 {
		words |= pack(alnum(first(text, k))) << k
	}
	return words &^ (words << 1)
}
