//go:build unix

package cli

import (
	"bytes"
	"os"
	"syscall"
	"testing"
)

// endless is a standard input on which nothing ever comes. It tells when it is
// being read.
type endless struct {
	reading chan<- struct{}
	never   chan struct{}
}

func (e endless) Read([]byte) (int, error) {
	e.reading <- struct{}{}
	<-e.never
	return 0, nil
}

func TestInterruptEndsACommandThatWaits(t *testing.T) {
	for _, args := range [][]string{{"extract", "-"}, {"series", "-"}, {"check", "-"}, {"-"}} {
		reading, never := make(chan struct{}, 1), make(chan struct{})
		go func() {
			<-reading // the command runs, so it listens to signals
			if err := syscall.Kill(os.Getpid(), syscall.SIGINT); err != nil {
				t.Error(err)
			}
		}()
		var out, errs bytes.Buffer
		code := Run(Env{Args: args, Stdin: endless{reading, never}, Stdout: &out, Stderr: &errs}, Dashboard{})
		if code != Interrupted {
			t.Errorf("%v: exit code %d, want %d", args, code, Interrupted)
		}
		close(never)
	}
}
