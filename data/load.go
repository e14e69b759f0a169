package data

import (
	"context"
	"fmt"
	"iter"
	"runtime"

	"cloudwatch-tui/data/source"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/doc"
)

// Loaded is what reading the sources gave, in the order of the sources.
type Loaded struct {
	Docs     []*doc.Document
	Signals  []parse.Signal
	Problems []*doc.Error
}

// LoadOptions steers Load and Each; the zero value reads with one worker per
// processor and says nothing.
type LoadOptions struct {
	Workers  int
	Progress func(done, total int) // called after each document, in order, from the caller's goroutine
}

// Result is what reading one source gave: a document with its signals, or the
// fault that kept it from being read.
type Result struct {
	Doc     *doc.Document // nil if it could not be read
	Signals []parse.Signal
	Fault   *doc.Error
}

// Load reads and parses the sources in parallel and keeps every document. One
// bad document never stops the rest; a cancelled context stops early with what
// was read.
func Load(ctx context.Context, sources []source.Source, opt LoadOptions) Loaded {
	var all Loaded
	go References() // which these documents will be held against
	// The only error is the context's, which the caller holds already.
	_ = Each(ctx, sources, opt, func(r Result) error {
		if r.Doc != nil {
			all.Docs = append(all.Docs, r.Doc)
			all.Signals = append(all.Signals, r.Signals...)
		}
		if r.Fault != nil {
			all.Problems = append(all.Problems, r.Fault)
		}
		return nil
	})
	return all
}

// Each reads and parses the sources in parallel and hands each result to take,
// from the caller's goroutine and in the order of the sources whatever the
// number of workers. No more than two documents for each worker, and two, are
// held at a time, so that any number of them can be streamed. It stops at the
// first error of take, or of the context, and returns it.
func Each(ctx context.Context, sources []source.Source, opt LoadOptions, take func(Result) error) error {
	workers := opt.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	for done, answer := range inOrder(ctx, sources, min(workers, max(len(sources), 1))) {
		var r Result
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case r = <-answer:
		}
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if err := take(r); err != nil {
			return err
		}
		if opt.Progress != nil {
			opt.Progress(done+1, len(sources))
		}
	}
	return context.Cause(ctx)
}

// job is a source with the channel in which its one result will be found.
type job struct {
	source.Source
	answer chan Result
}

// inOrder starts the workers and yields, source by source, where its result
// will be found. The bounded queue of results not yet taken bounds the memory.
func inOrder(ctx context.Context, sources []source.Source, workers int) iter.Seq2[int, <-chan Result] {
	jobs, queue := make(chan job), make(chan job, 2*workers)
	for range workers {
		go func() {
			for j := range jobs {
				j.answer <- read(j.Source)
			}
		}()
	}
	go func() {
		defer close(jobs)
		defer close(queue)
		for _, s := range sources {
			j := job{s, make(chan Result, 1)}
			if !send(ctx, queue, j) || !send(ctx, jobs, j) {
				return
			}
		}
	}()
	return func(yield func(int, <-chan Result) bool) {
		i := 0
		for j := range queue {
			if !yield(i, j.answer) {
				return
			}
			i++
		}
	}
}

// send reports whether j was taken before the context ended.
func send(ctx context.Context, to chan<- job, j job) bool {
	select {
	case <-ctx.Done():
		return false
	case to <- j:
		return true
	}
}

// read reads and parses one source. A fault of the program in it becomes a
// fault of that document, so that the others are still read.
func read(s source.Source) (r Result) {
	defer func() {
		if fault := recover(); fault != nil {
			r = Result{Fault: &doc.Error{
				Pos: doc.Pos{Name: s.Name}, Msg: "could not be read: internal fault",
				Hint: "please report it with this document", Err: fmt.Errorf("panic: %v", fault),
			}}
		}
	}()
	src, err := s.Read()
	if err != nil {
		return Result{Fault: source.Fault(s.Name, err)}
	}
	d, err := doc.Parse(s.Name, src)
	if err != nil {
		return Result{Fault: source.Fault(s.Name, err)}
	}
	return Result{Doc: d, Signals: parse.Signals(d)}
}
