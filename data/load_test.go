package data

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"cloudwatch-tui/data/source"
)

func text(name, body string) source.Source {
	return source.Source{Name: name, Open: func() (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(body)), nil
	}}
}

func failing(name string, err error) source.Source {
	return source.Source{Name: name, Open: func() (io.ReadCloser, error) { return nil, err }}
}

// fatal panics while it is read, as a fault of a reader would.
func fatal(name string) source.Source {
	return source.Source{Name: name, Open: func() (io.ReadCloser, error) { panic("index out of range") }}
}

func many(n int) []source.Source {
	var list []source.Source
	for i := range n {
		body := strings.Repeat("Nothing of note happened. ", i*7%50) +
			fmt.Sprintf("AWS revenue grew %d%% year over year in Q4 2024.\n", i%40)
		list = append(list, text(fmt.Sprintf("%03d.txt", i), body))
	}
	return list
}

// outline says what was read, in order.
func outline(l Loaded) []string {
	var lines []string
	for _, d := range l.Docs {
		lines = append(lines, d.Name)
	}
	for _, s := range l.Signals {
		lines = append(lines, fmt.Sprint(s.Origin.Pos(), s.Metric, s.Entity, s.Amount, s.Period))
	}
	for _, p := range l.Problems {
		lines = append(lines, p.Error())
	}
	return lines
}

func TestLoadIsTheSameWithAnyNumberOfWorkers(t *testing.T) {
	list := many(100)
	list[7], list[50] = failing("gone.txt", io.ErrUnexpectedEOF), fatal("fatal.txt")
	want := outline(Load(context.Background(), list, LoadOptions{Workers: 1}))
	if len(want) < 100 {
		t.Fatalf("read %q", want)
	}
	for _, workers := range []int{0, 2, 16, 1000} {
		if got := outline(Load(context.Background(), list, LoadOptions{Workers: workers})); !slices.Equal(got, want) {
			t.Errorf("%d workers: %q, want %q", workers, got, want)
		}
	}
}

func TestLoadKeepsGoing(t *testing.T) {
	l := Load(context.Background(), []source.Source{
		failing("gone.txt", errors.New("disk on fire")), fatal("fatal.txt"), text("good.txt", "All is well.\n"),
	}, LoadOptions{})
	want := []string{
		"good.txt",
		"gone.txt: cannot be read: disk on fire; check that it is a readable file",
		"fatal.txt: could not be read: internal fault; please report it with this document",
	}
	if got := outline(l); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if cause := l.Problems[1].Unwrap(); cause == nil || !strings.Contains(cause.Error(), "index out of range") {
		t.Errorf("the cause of the fault is lost: %v", cause)
	}
}

func TestLoadSaysHowFarItIs(t *testing.T) {
	var got []string
	Load(context.Background(), many(3), LoadOptions{Progress: func(done, total int) {
		got = append(got, fmt.Sprint(done, "/", total))
	}})
	if want := []string{"1/3", "2/3", "3/3"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if l := Load(context.Background(), nil, LoadOptions{}); len(outline(l)) != 0 {
		t.Errorf("nothing gave %q", outline(l))
	}
}

func TestEachStops(t *testing.T) {
	t.Run("when cancelled", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		taken := 0
		err := Each(ctx, many(1000), LoadOptions{Workers: 4}, func(Result) error {
			if taken++; taken == 10 {
				cancel()
			}
			return nil
		})
		if !errors.Is(err, context.Canceled) || taken != 10 {
			t.Errorf("%d taken, %v", taken, err)
		}
	})
	t.Run("at the first error of the taker", func(t *testing.T) {
		full, taken := errors.New("disk full"), 0
		err := Each(context.Background(), many(1000), LoadOptions{}, func(Result) error {
			taken++
			return full
		})
		if !errors.Is(err, full) || taken != 1 {
			t.Errorf("%d taken, %v", taken, err)
		}
	})
	t.Run("while a source does not answer", func(t *testing.T) {
		r, w := io.Pipe()
		defer w.Close()
		ctx, cancel := context.WithCancel(context.Background())
		stuck := source.Source{Name: "-", Open: func() (io.ReadCloser, error) { cancel(); return r, nil }}
		if err := Each(ctx, []source.Source{stuck}, LoadOptions{}, func(Result) error { return nil }); !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
	})
}

// TestEachHoldsFewDocuments counts the documents that were opened and not yet
// taken.
func TestEachHoldsFewDocuments(t *testing.T) {
	const workers = 3
	var opened atomic.Int64
	list := many(300)
	for i, s := range list {
		list[i].Open = func() (io.ReadCloser, error) { opened.Add(1); return s.Open() }
	}
	taken := int64(0)
	err := Each(context.Background(), list, LoadOptions{Workers: workers}, func(Result) error {
		taken++
		if held := opened.Load() - taken; held > 2*workers+2 {
			t.Errorf("%d documents held at once", held)
		}
		runtime.Gosched()
		return nil
	})
	if err != nil || taken != 300 {
		t.Errorf("%d taken, %v", taken, err)
	}
}

func BenchmarkLoad(b *testing.B) {
	list := source.Embedded()
	b.ReportAllocs()
	for b.Loop() {
		if l := Load(context.Background(), list, LoadOptions{}); len(l.Docs) != len(list) {
			b.Fatal(outline(l))
		}
	}
}
