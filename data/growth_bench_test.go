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

// variants are n documents made of the embedded ones, with a company of its own
// added to each; one in a hundred is twenty times as long. They are made when
// they are opened, so that none is held before.
func variants(tb testing.TB, n int) []source.Source {
	tb.Helper()
	var texts [][]byte
	for _, s := range source.Embedded() {
		text, err := s.Read()
		if err != nil {
			tb.Fatal(err)
		}
		texts = append(texts, text)
	}
	list := make([]source.Source, n)
	for i := range list {
		list[i] = source.Source{Name: fmt.Sprintf("%06d", i), Open: func() (io.ReadCloser, error) {
			text, times := texts[i%len(texts)], 1
			if i%100 == 99 {
				times = 20
			}
			own := fmt.Sprintf("\nNewco%x laid off %d people in May 2025.\n", i, 50+i)
			return io.NopCloser(io.MultiReader(bytes.NewReader(bytes.Repeat(text, times)), strings.NewReader(own))), nil
		}}
	}
	return list
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
