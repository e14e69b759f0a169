// Package dash is the dashboard: one Bubble Tea model over a frozen data.Set.
//
// The state is a comparable view value. Update changes it, a key at a time, by
// the one table of actions; View draws it, and gives back the kept frame when
// nothing in it has changed. The panes are the charts of package chart drawn by
// package plot; this package adds what surrounds them: where they stand
// (arrange), the figure under the cursor, the sentence it was read from, the
// document itself with its numbers lit, the filter, the help.
//
// Reading and writing happen in commands only. A command gets values, returns
// a message, and holds no pointer to the model; its message carries the
// generation it was asked in, and a late one is dropped. No timer runs.
package dash
