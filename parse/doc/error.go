package doc

// Error is a fault in a document or on the way to it: where, what, and what
// to do next.
type Error struct {
	Pos  Pos
	Msg  string // what is wrong, lower case, no full stop
	Hint string // what the reader can do about it, may be empty
	Err  error  // the cause, may be nil
}

// Error prints "name:line:col: what; what to do".
func (e *Error) Error() string {
	s := e.Pos.String() + ": " + e.Msg
	if e.Hint != "" {
		s += "; " + e.Hint
	}
	return s
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }
