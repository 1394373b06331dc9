package values

// maxName bounds how far a name is followed.
const maxName = 128

// identifier steps over names with figures in them (5G, H2020) and reads those
// that name one thing: SFS-37, 2023YFE0100100, 2023-1-2.4.
func (r *reader) identifier(i int) int {
	c := r.get(i)
	if !isDigit(c) && !isLatin(c) || isLatin(r.get(i-1)) || isDigit(r.get(i-1)) {
		return i
	}
	if _, _, sign := currencySigns.here(r.text, i); sign {
		return i
	}
	at, letters, figures, hyphens, dots := i, 0, 0, 0, 0
	for {
		if at-i > maxName {
			return at
		}
		switch c := r.get(at); {
		case isLatin(c):
			letters++
		case isDigit(c):
			figures++
		case (c == '-' || c == '_') && (isDigit(r.get(at+1)) || isLatin(r.get(at+1))) && at > i:
			hyphens++
		case c == '.' && isDigit(r.get(at+1)) && isDigit(r.get(at-1)):
			dots++
		default:
			return r.named(i, at, letters, figures, hyphens, dots)
		}
		at++
	}
}

// named judges the run i..end of letters and figures.
func (r *reader) named(i, end, letters, figures, hyphens, dots int) int {
	run := string(r.r[i:end])
	switch {
	case figures == 0 || letters == 0 && hyphens < 2 && dots < 2:
		return i
	case letters == 0 && dots >= 2 && hyphens == 0:
		return r.add(Value{Kind: Label, Text: run}, i, end, end)
	case letters == 0 && hyphens >= 2:
		if _, _, date := r.isoDate(i); date || len(run) < 6 {
			return i
		}
		return r.add(Value{Kind: Identifier, Text: run}, i, end, end)
	case r.unitsOnly(i, end, hyphens):
		return i
	case knownNames[run]:
		return end
	case hyphens >= 2 && figures >= 2 && r.upper(i), letters >= 2 && figures >= 6,
		hyphens == 1 && figures >= 2 && letters >= 2 && r.upper(i) && r.upper(i+1) && isDigit(r.get(end-1)) && !isDigit(r.get(i)):
		return r.add(Value{Kind: Identifier, Text: run}, i, end, end)
	}
	return end
}

// knownNames look like identifiers and are names of things.
var knownNames = map[string]bool{"covid-19": true, "sars-cov-2": true, "pm2.5": true, "mers-cov-2": true, "il-6": true, "co-60": true, "ga-68": true, "u-235": true, "f-16": true, "b-52": true}

// unitsOnly reports that a run which begins with figures is a quantity with
// its unit (800K, 10am, 14th, 3-year, 20EUR).
func (r *reader) unitsOnly(i, end, hyphens int) bool {
	if !isDigit(r.get(i)) {
		return false
	}
	at := i
	for isDigit(r.get(at)) || (r.get(at) == '.' || r.get(at) == ',') && isDigit(r.get(at+1)) {
		at++
	}
	if isDigit(r.get(at+1)) && r.get(at) == '-' {
		return true // a range
	}
	w := r.word(at)
	switch w {
	case "st", "nd", "rd", "th", "am", "pm", "a", "p":
		return true
	}
	if hyphens > 0 && r.get(at) == '-' {
		_, _, unit := timeUnits.here(r.text, at+1)
		_, _, month := monthNames.here(r.text, at+1)
		return unit || month
	}
	for _, s := range gluedScales {
		if w == s.name {
			return !s.short || r.signBefore(i)
		}
	}
	if _, _, ok := currencies.here(r.text, at); ok {
		return true
	}
	_, _, unit := timeUnits.here(r.text, at)
	return unit
}

func (r *reader) signBefore(i int) bool {
	_, _, ok := currencySigns.before(r.text, r.spaceBack(i), 0)
	return ok
}
