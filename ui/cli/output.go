package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"cloudwatch-tui/ui/export"
	"cloudwatch-tui/ui/safe"
)

// output is the file that a command writes, and in which of its formats.
type output struct {
	out, format string
	force       bool
	formats     []string
	endings     map[string]string // formats by other endings of files than their own names
}

// flags gives a command the flags of its output.
func (o *output) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVar(&o.out, "out", "", "write this `file`; - is standard output")
	f.StringVar(&o.format, "format", "", "the `format` where the file's ending does not say it: "+or(o.formats))
	complete(cmd, "format", o.formats)
}

// forceFlag gives it the last of them.
func (o *output) forceFlag(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&o.force, "force", false, "replace the file if it is there")
}

// read finds the format, by default that of a file named stem in the first one.
func (o *output) read(cmd *cobra.Command, stem, endings string) error {
	if o.out == "" {
		if o.format == "" {
			o.format = o.formats[0]
		}
		o.out = stem + "." + o.format
	}
	if o.format == "" {
		if o.out == "-" {
			return usage(cmd, "--out - needs a --format: %s", or(o.formats))
		}
		o.format = strings.TrimPrefix(strings.ToLower(filepath.Ext(o.out)), ".")
		if other, ok := o.endings[o.format]; ok {
			o.format = other
		}
		if !slices.Contains(o.formats, o.format) {
			return usage(cmd, "--out ends in %s, not in %q; or give --format", endings, o.out)
		}
	}
	if !slices.Contains(o.formats, o.format) {
		return usage(cmd, "--format is %s, not %q", or(o.formats), o.format)
	}
	return nil
}

// write puts the output where it was asked for: into standard output, or into
// a file, of which it says what it is, where, and how to open it.
func (o *output) write(a *app, content []byte, code int) int {
	if o.out == "-" {
		_, err := a.out.Write(content)
		return a.wrote(err, code)
	}
	if err := export.Write(o.out, content, o.force); err != nil {
		a.complain(err)
		return Failed
	}
	full := o.out
	if abs, err := filepath.Abs(o.out); err == nil {
		full = abs
	}
	_, err := fmt.Fprintf(a.out, "saved %s (%s); open it with: %s %s\n", safe.Clean(full), size(len(content)), Viewer(), quoted(o.out))
	return a.wrote(err, code)
}

// viewers are the programs that open a file, by operating system.
var viewers = map[string]string{"darwin": "open", "windows": "start"}

// Viewer is the command that opens a file on this system.
func Viewer() string {
	if v, ok := viewers[runtime.GOOS]; ok {
		return v
	}
	return "xdg-open"
}

// size writes a number of bytes for people.
func size(n int) string {
	if n < 1000 {
		return strconv.Itoa(n) + " bytes"
	}
	return strconv.Itoa((n+500)/1000) + " KB"
}

// quoted writes a file name as a shell takes it.
func quoted(s string) string {
	plain := func(r rune) bool {
		return r == '/' || r == '.' || r == '-' || r == '_' || r == os.PathSeparator ||
			'0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	if s = string(safe.Clean(s)); s != "" && s[0] != '-' && !strings.ContainsFunc(s, func(r rune) bool { return !plain(r) }) {
		return s
	}
	if s != "" && s[0] == '-' {
		s = "./" + s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
