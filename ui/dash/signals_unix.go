//go:build !windows

package dash

import (
	"os"
	"syscall"
)

// hangups are the signals that end the dashboard besides those that Bubble Tea
// looks after.
var hangups = []os.Signal{syscall.SIGHUP}
