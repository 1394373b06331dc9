//go:build race

package markdown

// raced reports that the race detector is on.
const raced = true
