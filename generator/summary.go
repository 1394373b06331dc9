package main

import (
	"fmt"
	"time"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/output"
)

// What the command says when it is done. Each of these counts something; a
// test says them all with none, one and two.

func saidProblems(n int) diag.Message {
	return diag.Message{EN: diag.Count(n, "problem"), ZH: fmt.Sprintf("%d 个问题", n)}
}

func saidChecked(directions int, took time.Duration) diag.Message {
	return diag.Message{
		EN: fmt.Sprintf("zhinan: %s, 0 problems, in %s", diag.Count(directions, "direction"), took),
		ZH: fmt.Sprintf("指南：%d 个方向，0 个问题，用时 %s", directions, took)}
}

func saidBuilt(pages, directions int, sum output.Summary, took time.Duration) diag.Message {
	return diag.Message{
		EN: fmt.Sprintf("zhinan: %s in 2 languages, %s, 0 problems; %s written, %d unchanged, %d removed, in %s",
			diag.Count(pages, "page"), diag.Count(directions, "direction"), diag.Count(sum.Written, "file"), sum.Unchanged, sum.Removed, took),
		ZH: fmt.Sprintf("指南：%d 个页面（2 种语言），%d 个方向，0 个问题；写入 %d 个文件，未变 %d 个，删除 %d 个，用时 %s",
			pages, directions, sum.Written, sum.Unchanged, sum.Removed, took)}
}

func saidBooklets(n int) diag.Message {
	return diag.Message{EN: "zhinan: " + diag.Count(n, "booklet") + " (PDF)", ZH: fmt.Sprintf("指南：%d 册成册指南（PDF）", n)}
}

func saidTypeset(booklets int, sum output.Summary, took time.Duration) diag.Message {
	return diag.Message{
		EN: fmt.Sprintf("zhinan: %s; %s written, %d unchanged, %d removed, in %s",
			diag.Count(booklets, "booklet"), diag.Count(sum.Written, "file"), sum.Unchanged, sum.Removed, took),
		ZH: fmt.Sprintf("指南：%d 册；写入 %d 个文件，未变 %d 个，删除 %d 个，用时 %s", booklets, sum.Written, sum.Unchanged, sum.Removed, took)}
}

func saidRecorded(added, all int, name string) diag.Message {
	return diag.Message{EN: fmt.Sprintf("zhinan: %s added, %d in all: %s", diag.Count(added, "path"), all, name),
		ZH: fmt.Sprintf("指南：新增 %d 个路径，共 %d 个：%s", added, all, name)}
}

func saidPacked(files int, size int64, name string) diag.Message {
	return diag.Message{EN: fmt.Sprintf("zhinan: %s, %d KiB: %s", diag.Count(files, "file"), size>>10, name),
		ZH: fmt.Sprintf("指南：%d 个文件，%d KiB：%s", files, size>>10, name)}
}

func saidSchemas(n int, dir string) diag.Message {
	return diag.Message{EN: fmt.Sprintf("zhinan: %s: %s", diag.Count(n, "schema"), dir), ZH: fmt.Sprintf("指南：%d 个模式文件：%s", n, dir)}
}

func saidShown(files int, took time.Duration) diag.Message {
	return diag.Message{EN: fmt.Sprintf("zhinan: %s to be shown, after %s", diag.Count(files, "file"), took),
		ZH: fmt.Sprintf("指南：%d 个文件可供查看，用时 %s", files, took)}
}

func saidServed(files int, took time.Duration) diag.Message {
	return diag.Message{EN: fmt.Sprintf("zhinan: %s, 0 problems, in %s", diag.Count(files, "file"), took),
		ZH: fmt.Sprintf("指南：%d 个文件，0 个问题，用时 %s", files, took)}
}
