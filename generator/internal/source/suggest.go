package source

import "zhinan/generator/internal/diag"

func suggest(got string, known []string) diag.Message { return diag.Suggest(got, known) }
