package parse

import (
	"reflect"
	"sync"
	"testing"
)

// TestMemoryIsReused reads documents at once and in another order, all through
// the same scratch memory: what one leaves behind changes no other's signals.
func TestMemoryIsReused(t *testing.T) {
	docs := documents(t, "testdata/docs/*.[mht][dtx]*")
	first := make([][]Signal, len(docs))
	for i, d := range docs {
		first[i] = Signals(d)
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for i := len(docs) - 1; i >= 0; i-- {
				if again := Signals(docs[i]); !reflect.DeepEqual(again, first[i]) {
					t.Errorf("%s: read again it gives other signals", docs[i].Name)
				}
			}
		})
	}
	wg.Wait()
}
