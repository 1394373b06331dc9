//go:build linux || darwin

package main

import (
	"os"
	"runtime"
	"syscall"
)

const measuresMemory = true

// peakMemory is the most memory a program had at one time, in bytes. Linux
// counts in units of 1024 bytes, macOS in bytes.
func peakMemory(p *os.ProcessState) int64 {
	r, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "linux" {
		return int64(r.Maxrss) << 10
	}
	return int64(r.Maxrss)
}

// freeBytes is the room left on the file system at dir; false where there is
// no such folder.
func freeBytes(dir string) (uint64, bool) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(dir, &s); err != nil {
		return 0, false
	}
	return uint64(s.Bavail) * uint64(s.Bsize), true
}
