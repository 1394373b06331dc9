package main

import (
	"embed"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"zhinan/generator/internal/pipeline"
	"zhinan/generator/internal/schema"
)

//go:embed scaffold/*.yaml
var scaffold embed.FS

var (
	idPattern      = regexp.MustCompile(`^[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?$`)
	numberPattern  = regexp.MustCompile(`^[0-9]+(?:\.[0-9]+)*$`)
	printedPattern = regexp.MustCompile(schema.PrintedNumber.Pattern)
	yearPattern    = regexp.MustCompile(`^[0-9]{4}`)
)

// runNew lays out the files of a new record. Every value a person must fill
// in reads TODO:, which check refuses, so that no draft can be published.
func runNew(args []string, io stdio) error {
	var p project
	f := flag.NewFlagSet("new", flag.ContinueOnError)
	p.flags(f)
	if err := parse(f, args, 4); err != nil {
		return err
	}
	if err := p.open(io); err != nil {
		return err
	}
	content := filepath.Join(p.dir, pipeline.ContentDir)
	var folder, template, hint string
	replace := strings.NewReplacer()
	switch kind, id := f.Arg(0), f.Arg(1); {
	case kind == "guide" && f.NArg() == 2:
		if !idPattern.MatchString(id) || !yearPattern.MatchString(id) {
			return misuse("a guide's id begins with its year, such as 2026-1, not %q", id)
		}
		folder, template = filepath.Join(content, "guides", id), "guide.yaml"
		replace = strings.NewReplacer("@YEAR@", id[:4])
		hint = p.say("next: zhinan new direction %s 1.1", "下一步：zhinan new direction %s 1.1", id)
	case kind == "direction" && (f.NArg() == 3 || f.NArg() == 4):
		name, number := f.Arg(2), f.Arg(2)
		if f.NArg() == 4 {
			number = f.Arg(3)
		} else if !numberPattern.MatchString(number) {
			return misuse("a direction's number is as printed, such as 1.5, not %q; for another, name its folder and then the number: new direction %s topic-1 专题一", number, id)
		}
		if !idPattern.MatchString(name) || !printedPattern.MatchString(number) {
			return misuse("a direction wants the name of its folder, lower-case letters, digits and hyphens, and its number as printed, not %q and %q", name, number)
		}
		guide := filepath.Join(content, "guides", id)
		if _, err := os.Stat(filepath.Join(guide, "guide.yaml")); !idPattern.MatchString(id) || err != nil {
			return fmt.Errorf("there is no guide %q; make it with: zhinan new guide %s", id, id)
		}
		folder, template = filepath.Join(guide, name), "direction.yaml"
		replace = strings.NewReplacer("@NUMBER@", number)
		hint = p.say("add %q to the directions of guides/%s/guide.yaml, at its place", "请把 %q 按次序加入 guides/%s/guide.yaml 的 directions", name, id)
	case kind == "page" && f.NArg() == 2:
		if !idPattern.MatchString(id) {
			return misuse("a page's id becomes its address: lower-case letters, digits, hyphens, not %q", id)
		}
		folder, template = filepath.Join(content, "pages", id), "page.yaml"
	default:
		return misuse("new wants: guide ID, direction GUIDE [FOLDER] NUMBER, or page ID")
	}
	data, err := fs.ReadFile(scaffold, "scaffold/"+template)
	if err != nil {
		return fmt.Errorf("scaffold: %w", err)
	}
	files := []struct{ name, text string }{
		{template, replace.Replace(string(data))},
		{"zh.md", "TODO: 正文，照录原文，每项一段，保留原编号\n"},
		{"en.md", "TODO: the same text in English, item by item\n"},
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return fmt.Errorf("new: %w", err)
	}
	for _, x := range files {
		if _, err := os.Lstat(filepath.Join(folder, x.name)); err == nil {
			return fmt.Errorf("%s exists already; nothing was written", filepath.Join(folder, x.name))
		}
	}
	for _, x := range files {
		if err := create(filepath.Join(folder, x.name), x.text); err != nil {
			return err
		}
		fmt.Fprintln(io.out, filepath.ToSlash(filepath.Join(folder, x.name)))
	}
	if hint != "" {
		fmt.Fprintln(io.err, hint)
	}
	return nil
}

// create writes a file that must not exist yet.
func create(name, text string) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return fmt.Errorf("new: %w", err)
	}
	_, err = f.WriteString(text)
	return errors.Join(err, f.Close())
}
