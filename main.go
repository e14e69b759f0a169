// Command cloudwatch-tui reads articles, releases and trackers about the cloud
// industry and shows every claim in them as typed time series with provenance.
package main

import (
	"os"

	"cloudwatch-tui/ui"
)

var version = "dev"

func main() {
	os.Exit(ui.Main(ui.Env{
		Args: os.Args[1:], Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Getenv: os.Getenv, Version: version,
	}))
}
