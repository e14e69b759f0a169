package ui

import (
	"errors"
	"fmt"
	"net/url"
	"os/exec"
	"runtime"
)

// openers are the programs that show a web page, by operating system.
var openers = map[string][]string{
	"darwin":  {"open"},
	"windows": {"rundll32", "url.dll,FileProtocolHandler"},
}

// browse opens a web page in the reader's browser and does not wait for it.
func browse(address string) error {
	args, err := opener(runtime.GOOS, address)
	if err != nil {
		return err
	}
	cmd := exec.Command(args[0], args[1:]...)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("no browser could be started: %w", errors.Unwrap(err))
	}
	go func() { _ = cmd.Wait() }() // so that it leaves no zombie; what it does is its own affair
	return nil
}

// opener is the command that opens a page. Addresses come from documents, so
// only web addresses pass: no file, no script and nothing that a program could
// take for an option.
func opener(system, address string) ([]string, error) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, errors.New("the source has no web address")
	}
	args, ok := openers[system]
	if !ok {
		args = []string{"xdg-open"}
	}
	return append(args[:len(args):len(args)], u.String()), nil
}
