package main

import (
	"os"
	"runtime/debug"
)

// Memory: a build of ten thousand directions lives in about a gigabyte. The
// collector would let garbage double that; beyond bound it works harder
// instead. A small site has room to spare and need not be collected so often.
const (
	bound   = 1700 << 20
	percent = 200
)

// frugal tells the collector so, unless whoever runs the program did.
func frugal() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(bound)
	}
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(percent)
	}
}
