package output

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// ManifestName is the file at the root of a published folder that lists what
// was published there. A folder holding it is the output of a build.
const ManifestName = ".zhinan-manifest"

const manifestHead = "# zhinan: the files this program wrote here; it leaves all others alone.\n"

// formatManifest lists files, given as path and sum, by path in the format of
// sha256sum, whose -c option takes a line starting with # for a comment: a
// published folder can be verified without this program.
func formatManifest(sums map[string]string) []byte {
	var b bytes.Buffer
	b.WriteString(manifestHead)
	for _, p := range slices.Sorted(maps.Keys(sums)) {
		fmt.Fprintf(&b, "%s  %s\n", sums[p], p)
	}
	return b.Bytes()
}

// parseManifest returns the paths owned, and how many lines it did not
// believe: garbled ones, and paths no Sync would have written, above all
// those that climb out of the folder.
func parseManifest(text []byte) (owned map[string]bool, ignored int) {
	owned = map[string]bool{}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		sum, path, ok := strings.Cut(line, "  ")
		if _, err := hex.DecodeString(sum); !ok || err != nil || len(sum) != 64 || checkPath(path) != nil {
			ignored++
			continue
		}
		owned[path] = true
	}
	return owned, ignored
}
