package site

// Base is the address of the site's root with a final slash, or empty where
// the site was not told its own. It is the one way from a path of the site to
// an address.
type Base string

// Known reports whether the address is known.
func (b Base) Known() bool { return b != "" }

// Address is the address of a path: absolute where the base is known, else
// the path, relative to the root.
func (b Base) Address(path string) string { return string(b) + path }

// Absolute is the absolute address of a path; empty where it is not known, or
// where there is no path.
func (b Base) Absolute(path string) string {
	if b == "" || path == "" {
		return ""
	}
	return string(b) + path
}

// From is how the file at from names a path: absolute where the base is known,
// else relative.
func (b Base) From(from, path string) string {
	if b == "" {
		return Rel(from, path)
	}
	return string(b) + path
}
