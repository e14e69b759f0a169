// Package cli is the command line: it reads the arguments, runs one command or
// opens the dashboard, and turns what happened into an exit code.
//
// Results go to standard output, and nothing else does. Errors go to standard
// error as "file:line:col: what; what to do"; a bad document never stops the
// rest. Everything the program needs from the world comes in through Env, so a
// test stands in for it with buffers. Nothing here asks the terminal anything.
package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"

	"cloudwatch-tui/ui/safe"
)

// Env is the world as the program meets it, passed in so that tests can stand
// in for it.
type Env struct {
	Args           []string // without the program's name
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Getenv         func(string) string // nil knows no variable
	Version        string
}

// The exit codes.
const (
	Done        = 0
	Found       = 1 // check found a contradiction
	Failed      = 2 // wrong usage, or an input could not be read
	Interrupted = 130
)

// Run does what the arguments ask for and gives the exit code.
func Run(e Env, d Dashboard) int {
	a := &app{Env: e, dash: d, out: bufio.NewWriterSize(e.Stdout, 64<<10)}
	if a.Getenv == nil {
		a.Getenv = func(string) string { return "" }
	}
	root := a.root()
	root.SetArgs(append([]string{}, e.Args...))
	if err := root.ExecuteContext(context.Background()); err != nil {
		a.complain(err)
		return a.end(Failed)
	}
	switch {
	case a.screen != nil && !a.screen.Plain:
		return a.showScreen(*a.screen)
	case a.screen != nil:
		a.job = func(ctx context.Context) int { return a.plainScreen(ctx, *a.screen) }
	case a.job == nil:
		return a.end(Done) // help, completion, version
	}
	return a.interruptible()
}

// app is one run of the program. Parsing the arguments sets screen or job;
// what they ask for is done afterwards.
type app struct {
	Env
	dash   Dashboard
	out    *bufio.Writer // standard output; its first error sticks
	screen *Screen
	job    func(context.Context) int
}

// grace is how long an interrupted command may take to stop by itself. One
// that waits for its input never notices.
const grace = 200 * time.Millisecond

// interruptible runs the job until it ends or the user interrupts it.
func (a *app) interruptible() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	code := make(chan int, 1)
	go func() { code <- a.job(ctx) }()
	select {
	case c := <-code:
		return a.finish(ctx, c)
	case <-ctx.Done():
	}
	select {
	case c := <-code:
		return a.finish(ctx, c)
	case <-time.After(grace):
		return Interrupted
	}
}

func (a *app) finish(ctx context.Context, code int) int {
	code = a.end(code)
	if ctx.Err() != nil {
		return Interrupted
	}
	return code
}

// wrote turns a failure of a command's last step into an exit code. A failure
// of standard output itself is left for end, which knows the kinds.
func (a *app) wrote(err error, code int) int {
	if err == nil || a.out.Flush() != nil {
		return code
	}
	a.complain(fmt.Errorf("%s: %w; please report it", name, err))
	return Failed
}

// end writes out what is left. A reader that has gone away has what it wanted;
// any other failure to write is reported.
func (a *app) end(code int) int {
	err := a.out.Flush()
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE), errors.Is(err, io.ErrClosedPipe):
		return code
	}
	a.complain(fmt.Errorf("standard output: %w; part of the result is missing", cause(err)))
	return Failed
}

// cause drops the "write /dev/stdout" in front of a failure.
func cause(err error) error {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// complain writes one line to standard error. Paths and documents speak in it,
// so it is cleaned.
func (a *app) complain(err error) {
	fmt.Fprintln(a.Stderr, safe.Clean(err.Error()))
}

// terminal reports whether a stream is one.
func terminal(w any) bool {
	f, ok := w.(interface{ Fd() uintptr })
	return ok && term.IsTerminal(f.Fd())
}
