package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// The limits of a function. One that has a reason to be longer or deeper says
// so in its comment, in a sentence with the word "Long:" or "Deep:".
const (
	mostLines   = 80
	mostNesting = 4
)

func TestFunctionsAreShort(t *testing.T) {
	functions := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || f.Body == nil {
				continue
			}
			functions++
			doc := f.Doc.Text()
			lines := set.Position(f.End()).Line - set.Position(f.Pos()).Line + 1
			if lines > mostLines && !strings.Contains(doc, "Long:") {
				t.Errorf("%s: %s has %d lines, want %d at most", set.Position(f.Pos()), f.Name.Name, lines, mostLines)
			}
			if deep := nesting(f.Body); deep > mostNesting && !strings.Contains(doc, "Deep:") {
				t.Errorf("%s: %s is nested %d deep, want %d at most", set.Position(f.Pos()), f.Name.Name, deep, mostNesting)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if functions < 500 {
		t.Errorf("only %d functions were looked at", functions)
	}
}

// nesting is how many statements of control flow stand in each other at most.
// "else if" does not go deeper, and a function literal begins anew.
func nesting(n ast.Node) int {
	most := 0
	var walk func(n ast.Node, depth int)
	walk = func(n ast.Node, depth int) {
		most = max(most, depth)
		ast.Inspect(n, func(c ast.Node) bool {
			if c == n {
				return true
			}
			switch s := c.(type) {
			case *ast.FuncLit:
				walk(s.Body, 0)
				return false
			case *ast.IfStmt:
				walk(s.Body, depth+1)
				if s.Else != nil {
					if other, ok := s.Else.(*ast.IfStmt); ok {
						walk(&ast.BlockStmt{List: []ast.Stmt{other}}, depth)
					} else {
						walk(s.Else, depth+1)
					}
				}
				return false
			case *ast.ForStmt:
				walk(s.Body, depth+1)
				return false
			case *ast.RangeStmt:
				walk(s.Body, depth+1)
				return false
			case *ast.SwitchStmt, *ast.TypeSwitchStmt, *ast.SelectStmt:
				for _, b := range clauses(s.(ast.Stmt)) {
					walk(b, depth+1)
				}
				return false
			}
			return true
		})
	}
	walk(n, 0)
	return most
}

func clauses(s ast.Stmt) []ast.Node {
	var body *ast.BlockStmt
	switch s := s.(type) {
	case *ast.SwitchStmt:
		body = s.Body
	case *ast.TypeSwitchStmt:
		body = s.Body
	case *ast.SelectStmt:
		body = s.Body
	}
	var out []ast.Node
	for _, c := range body.List {
		out = append(out, c)
	}
	return out
}

func TestNesting(t *testing.T) {
	for body, want := range map[string]int{
		"":                                     0,
		"if a {}":                              1,
		"if a {} else if b {} else if c {}":    1,
		"for { switch x { case 1: if a {} } }": 3,
		"f(func() { for { if a {} } })":        2,
		"if a {} else { for range x { } }":     2,
	} {
		file, err := parser.ParseFile(token.NewFileSet(), "x.go", fmt.Sprintf("package x\nfunc f() { %s }", body), 0)
		if err != nil {
			t.Fatal(err)
		}
		if got := nesting(file.Decls[0].(*ast.FuncDecl).Body); got != want {
			t.Errorf("%q is nested %d deep, want %d", body, got, want)
		}
	}
}
