//go:build !windows

package dash

import (
	"os"
	"syscall"
)

// endings are the signals that end the dashboard.
var endings = []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}
