package dash

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestNoKeyHasTwoMeaningsInOnePlace(t *testing.T) {
	for _, w := range whereNames {
		seen := map[string]string{}
		for _, a := range actions() {
			if a.in&w.in == 0 {
				continue
			}
			for _, k := range a.Keys() {
				if other, ok := seen[k]; ok {
					t.Errorf("%s in the %s: %q and %q", k, w.name, other, a.Help().Desc)
				}
				seen[k] = a.Help().Desc
			}
		}
	}
}

func TestEveryActionCanBeExplained(t *testing.T) {
	for _, k := range Keys() {
		if k.Group == "" || k.Keys == "" || k.Help == "" {
			t.Errorf("%+v lacks something", k)
		}
		if width(k.Help) > 40 {
			t.Errorf("%q is too long for the help", k.Help)
		}
	}
}

// everyKey are all keys of the table and some that mean nothing.
func everyKey() []string {
	keys := []string{"x", "Z", "ctrl+x", "alt+x", "ä"}
	for _, a := range actions() {
		for _, k := range a.Keys() {
			if !slices.Contains(keys, k) {
				keys = append(keys, k)
			}
		}
	}
	return keys
}

// states are ways to every place of the dashboard.
var states = map[string]string{
	"overview": "", "zoomed lines": "2 enter", "zoomed bars": "enter", "zoomed events": "3 enter",
	"disputes": "5 enter", "sources": "6 enter", "document": "enter enter", "source lines": "enter enter v",
	"help": "?", "copy menu": "y", "filter": "/", "inside the filter": "/ a w s left", "filter typed": "/ a w s", "filtered to nothing": "/ q q q enter",
	"document without numbers": "6 enter end enter",
}

func TestEveryKeyInEveryState(t *testing.T) {
	for name, way := range states {
		for _, size := range append(sizes, struct {
			name string
			w, h int
		}{"20x5", 20, 5}) {
			t.Run(name+"/"+size.name, func(t *testing.T) {
				set := testSet(t)
				for _, k := range everyKey() {
					m := at(t, size.w, size.h, Options{Set: set}).press(way)
					m.at.status = status{}
					before := m.at
					m.Update(press(k))
					fits(t, m)
					if m.at == before && k != "ctrl+c" && k != "q" && k != "ctrl+l" && k != "ctrl+z" {
						t.Errorf("%s changes nothing and says nothing", k)
					}
				}
			})
		}
	}
}

// A held key arrives as one read of many keys; every one counts.
func TestKeysInOneReadAllCount(t *testing.T) {
	m := at(t, 120, 36, Options{}).press("3")
	m.edge(-1)
	for range 3 {
		m.Update(press("j"))
	}
	if got := rowAtCursor(m); got != 3 {
		t.Errorf("three j moved to row %d", got)
	}
}

func rowAtCursor(m *model) int {
	return slices.Index(m.panes[m.at.pane].chart.Places(), m.at.sel[m.at.pane].ref)
}

func FuzzKeys(f *testing.F) {
	set := testSet(f)
	all := everyKey()
	f.Add(uint64(1), uint8(120), uint8(36))
	f.Add(uint64(2), uint8(80), uint8(24))
	f.Add(uint64(3), uint8(40), uint8(10))
	f.Add(uint64(4), uint8(10), uint8(3))
	f.Fuzz(func(t *testing.T, seed uint64, w, h uint8) {
		m := at(t, int(w), int(h), Options{Set: set, Getenv: func(string) string { return "" }})
		r := rand.New(rand.NewPCG(seed, 0))
		var walked []string
		for range 60 {
			k := all[r.IntN(len(all))]
			walked = append(walked, k)
			switch r.IntN(20) {
			case 0:
				m.Update(tea.WindowSizeMsg{Width: r.IntN(220), Height: r.IntN(70)})
			case 1:
				m.Update(tea.MouseClickMsg{X: r.IntN(220), Y: r.IntN(70), Button: tea.MouseLeft})
			case 2:
				m.Update(tea.MouseWheelMsg{X: r.IntN(220), Y: r.IntN(70), Button: tea.MouseWheelDown})
			case 3:
				m.Update(tea.PasteMsg{Content: "a\x1b[31mb\nc"})
			default:
				m.Update(press(k))
			}
			if m.at.h > 0 && m.at.w > 0 {
				fits(t, m)
			}
		}
		if t.Failed() {
			t.Log(strings.Join(walked, " "))
		}
	})
}
