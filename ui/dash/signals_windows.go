package dash

import "os"

// hangups: Windows has none.
var hangups = []os.Signal{}
