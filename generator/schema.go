package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"zhinan/generator/internal/output"
	"zhinan/generator/internal/schema"
)

// SchemasDir is where editors' programs find the schemas of a project; what
// zhinan new writes names it.
const SchemasDir = ".schemas"

// runSchema writes a JSON Schema for every kind of YAML file of the content, so
// that an editor's program completes and explains keys.
func runSchema(args []string, io stdio) error {
	var p project
	f := flag.NewFlagSet("schema", flag.ContinueOnError)
	p.flags(f)
	out := f.String("out", "", "")
	if err := parse(f, args, 0); err != nil {
		return err
	}
	var err error
	if p.chinese, err = chinese(p.lang, io.getenv); err != nil {
		return err
	}
	dir := *out
	if dir == "" {
		dir = filepath.Join(p.dir, SchemasDir)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("schema: %w", err)
	}
	for i := range schema.Files {
		data, err := schema.Files[i].JSONSchema()
		if err != nil {
			return err
		}
		if err := output.Replace(filepath.Join(dir, schema.Files[i].JSONName()), data); err != nil {
			return fmt.Errorf("schema: %w", err)
		}
	}
	p.told(io, saidSchemas(len(schema.Files), dir))
	return nil
}
