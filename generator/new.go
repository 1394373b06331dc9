package main
func runNew(args []string, io stdio) error { return nil }
func runServe(args []string, io stdio) error { return nil }
