package source

// registries are the lists of content, each in a file named after it.
type registries struct {
	partners struct {
		List []Partner `yaml:"partners"`
	}
	agencies struct {
		List []Agency `yaml:"agencies"`
	}
	fields struct {
		List []Field `yaml:"fields"`
	}
	sources struct {
		List []Document `yaml:"sources"`
	}
	series struct {
		List []Series `yaml:"series"`
	}
	terms struct {
		List []Term `yaml:"terms"`
	}
	synonyms struct {
		List []Synonyms `yaml:"synonyms"`
	}
	meanings struct {
		List []Meaning `yaml:"meanings"`
	}
	removed struct {
		List []Removed `yaml:"removed"`
	}
}

// record returns what a file at the top of content is read into, or nil.
func (x *registries) record(name string, site *Site) any {
	switch name {
	case "site.yaml":
		return site
	case "partners.yaml":
		return &x.partners
	case "agencies.yaml":
		return &x.agencies
	case "fields.yaml":
		return &x.fields
	case "sources.yaml":
		return &x.sources
	case "series.yaml":
		return &x.series
	case "terms.yaml":
		return &x.terms
	case "synonyms.yaml":
		return &x.synonyms
	case "meanings.yaml":
		return &x.meanings
	case "removed.yaml":
		return &x.removed
	}
	return nil
}

// moveTo hands the lists over.
func (x *registries) moveTo(r *Records) {
	r.Partners, r.Agencies, r.Fields = x.partners.List, x.agencies.List, x.fields.List
	r.Documents, r.Series, r.Terms = x.sources.List, x.series.List, x.terms.List
	r.Synonyms, r.Meanings, r.Removed = x.synonyms.List, x.meanings.List, x.removed.List
}
