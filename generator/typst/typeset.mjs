// Sets booklets with npm's build of Typst. Reads a job from standard input,
// {Root, Main, Fonts, Booklets: [{Data, Out, Made}]}, and writes the PDFs. The
// exit status is 1, with what the compiler said, if one cannot be made.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const job = JSON.parse(readFileSync(0, "utf8"));
const compiler = NodeCompiler.create({ workspace: job.Root, fontArgs: [{ fontPaths: [join(job.Root, job.Fonts)] }] });

const place = (d) => [d.path, d.range && `${d.range.start.line + 1}:${d.range.start.character + 1}`].filter(Boolean).join(":");

for (const b of job.Booklets) {
  try {
    const by = { mainFilePath: join(job.Root, job.Main), inputs: { data: b.Data } };
    const result = compiler.compile(by);
    if (result.hasError()) {
      const lines = compiler.fetchDiagnostics(result.takeDiagnostics()).map((d) => `${place(d)}: ${d.message}`);
      throw new Error(lines.join("\n"));
    }
    writeFileSync(join(job.Root, b.Out), compiler.pdf(result.result, { pdfStandard: "ua-1", creationTimestamp: b.Made }));
    compiler.evictCache(2); // what the last two booklets did not use
  } catch (e) {
    console.error(`${b.Out}: ${e.message ?? e}`);
    process.exit(1);
  }
}
