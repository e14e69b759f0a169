package dash

import "os"

// endings are the signals that end the dashboard.
var endings = []os.Signal{os.Interrupt}
