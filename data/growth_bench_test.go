package data

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"runtime"
	"runtime/metrics"
	"strings"
	"testing"

	"cloudwatch-tui/data/source"
)

// variants are n documents made of the embedded ones: the figures other than
// years changed, and a company of its own added to each; one in a hundred is
// twenty times as long. They are made when they are opened, so that none is held
// before.
func variants(tb testing.TB, n int) []source.Source {
	tb.Helper()
	var texts [][]byte
	var names []string
	for _, s := range source.Embedded() {
		text, err := s.Read()
		if err != nil {
			tb.Fatal(err)
		}
		texts, names = append(texts, text), append(names, s.Name)
	}
	list := make([]source.Source, n)
	for i := range list {
		k := i % len(texts)
		list[i] = source.Source{
			Name: fmt.Sprintf("%06d-%s", i, strings.TrimPrefix(names[k], "corpus/")),
			Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(vary(texts[k], i))), nil },
		}
	}
	return list
}

// vary is variant i of a text.
func vary(text []byte, i int) []byte {
	times := 1
	if i%100 == 99 {
		times = 20
	}
	out := make([]byte, 0, times*(len(text)+1)+100)
	for range times {
		out = append(append(out, text...), '\n')
	}
	run := 0
	for at := range out {
		if out[at] < '0' || out[at] > '9' {
			run = 0
			continue
		}
		run++
		year := run > 1 && out[at-run+1] == '2' && out[at-run+2] == '0'
		if d := out[at] - '0'; d > 1 && !year && run < 4 && at > 300 { // the head holds the date
			out[at] = '2' + (d-2+byte((i/7+at)%8))%8
		}
	}
	return fmt.Appendf(out, "\nNewco%x laid off %d people in May 2025.\n", i, 50+i)
}

// heap is how many bytes the objects of the program take, those not collected
// yet among them.
func heap() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}

// BenchmarkGrowth streams documents and keeps nothing of them. With a hundred
// times as many, no more is held (held-MB: after a collection, with documents in
// flight, the most of ten times), and the heap reaches no higher (peak-MB: with
// what is not collected yet, which is more the busier the machine).
func BenchmarkGrowth(b *testing.B) {
	list := variants(b, 100_000) // for all sizes, since the collector waits the longer the more there is
	for _, workers := range []int{1, runtime.GOMAXPROCS(0)} {
		for _, n := range []int{1_000, 10_000, 100_000} {
			b.Run(fmt.Sprintf("workers=%d/documents=%d", workers, n), func(b *testing.B) {
				if testing.Short() && n > 10_000 {
					b.Skip("takes minutes")
				}
				benchmarkGrowth(b, workers, list[:n])
			})
		}
	}
	runtime.KeepAlive(list)
}

func benchmarkGrowth(b *testing.B, workers int, list []source.Source) {
	runtime.GC()
	before := heap()
	n, peak, held := len(list), before, before
	size, signals := 0, 0
	b.ReportAllocs()
	for b.Loop() {
		size, signals = 0, 0
		done := 0
		err := Each(context.Background(), list, LoadOptions{Workers: workers}, func(r Result) error {
			if r.Fault != nil {
				return r.Fault
			}
			size += len(r.Doc.Src)
			signals += len(r.Signals)
			if done++; done%16 == 0 {
				peak = max(peak, heap())
			}
			if done%(n/10) == 0 {
				runtime.GC() // the workers wait: nobody takes what they have read
				held = max(held, heap())
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(size))
	b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "docs/s")
	b.ReportMetric(float64(signals)/float64(n), "signals/doc")
	b.ReportMetric(float64(peak-before)/1e6, "peak-MB")
	b.ReportMetric(float64(held-before)/1e6, "held-MB")
}

// TestVariantsDiffer makes sure that the benchmark's documents are read and are
// not all one.
func TestVariantsDiffer(t *testing.T) {
	l := Load(context.Background(), variants(t, 40), LoadOptions{})
	claims := map[string]bool{}
	for _, s := range l.Signals {
		claims[fmt.Sprint(s.Metric, s.Entity, s.Amount, s.Period)] = true
	}
	if len(l.Docs) != 40 || len(l.Problems) > 0 || len(claims) < 80 {
		t.Errorf("%d documents, %d different claims, problems %v", len(l.Docs), len(claims), l.Problems)
	}
}
