package main

func runServe(args []string, io stdio) error { return nil }
