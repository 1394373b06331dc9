// The pages the tests look at: one of every kind the program knows, and those
// directions and partners whose content is special.
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { need, project } from "./site.mjs";

// Paths below the languages' folders, and of pages without a language.
const special = [
  "directions/2023-1-1.4", "directions/2023-1-1.7", "directions/2024-2-1.5", "directions/2024-2-1.8", "directions/2024-2-1.9",
  "directions/2024-plan-1", "directions/2025-3-1.5", "guides/2024-2", "guides/2024-plan", "years/2024", "partners/egypt",
  "partners/korea", "partners/eu", "partners/arab-states", "fields/hydrogen", "fields/energy", "sources/s002", "print/2024",
];
const singles = ["go/2024-2-1.5.html", "both/2024-2-1.5.html", "embed/zh/partners/egypt.html"];

// Every kind of page with all its pages, as the program lists them.
export const known = () => JSON.parse(execFileSync(need("ZHINAN_BIN"), ["kinds", "-json", "-dir", project()], { maxBuffer: 1 << 28 }));

// "zh/guides/2024-2.html" is "guide-2024-2", "zh/guides/index.html" "guides".
const nameOf = (kind, path) => {
  const id = path.replace(/^(zh|en)\//, "").replace(/\.html$/, "").split("/").pop();
  return id === "index" || id === kind ? kind : `${kind}-${id}`;
};

// Every page under test as { name, path, lang, other, kind }; other is the same
// page in the other language. Of free pages all are looked at, of other kinds
// the special ones, or else the first.
export async function kinds() {
  const out = [];
  for (const { name: kind, pages } of known()) {
    const paired = pages.filter((p) => p.twin && p.path.startsWith(`${p.lang}/`));
    const zh = paired.filter((p) => p.lang === "zh");
    const chosen = kind === "page" ? zh : zh.filter((p) => special.includes(p.path.slice(3, -5)));
    for (const p of chosen.length ? chosen : zh.slice(0, 1)) {
      out.push({ kind, name: nameOf(kind, p.path), lang: "zh", path: p.path, other: p.twin });
      out.push({ kind, name: nameOf(kind, p.path), lang: "en", path: p.twin, other: p.path });
    }
    if (paired.length) continue;
    const single = pages.filter((p) => singles.includes(p.path));
    for (const p of single.length ? single : pages.slice(0, 1)) out.push({ kind, name: nameOf(kind, p.path), path: p.path });
  }
  return out;
}

export const label = (k) => (k.lang ? `${k.name} ${k.lang}` : k.name);

// The kind a page says it is of.
export async function kindOf(dir, path) {
  return (await readFile(join(dir, path), "utf8")).match(/<body class="kind-([a-z]+)"/)?.[1];
}
