// The pages the tests look at: at least one of every kind, and those
// directions and partners whose content is special.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

const bilingual = [
  ["home", "index"],
  ["directions", "directions/index"],
  ["direction-2023-1-1.4", "directions/2023-1-1.4"],
  ["direction-2023-1-1.7", "directions/2023-1-1.7"],
  ["direction-2024-2-1.5", "directions/2024-2-1.5"],
  ["direction-2024-2-1.8", "directions/2024-2-1.8"],
  ["direction-2024-2-1.9", "directions/2024-2-1.9"],
  ["direction-2024-plan-1", "directions/2024-plan-1"],
  ["direction-2025-3-1.5", "directions/2025-3-1.5"],
  ["guides", "guides/index"],
  ["guide-2024-2", "guides/2024-2"],
  ["guide-2024-plan", "guides/2024-plan"],
  ["years", "years/index"],
  ["year-2024", "years/2024"],
  ["partners", "partners/index"],
  ["partner-egypt", "partners/egypt"],
  ["partner-korea", "partners/korea"],
  ["partner-eu", "partners/eu"],
  ["partner-arab-states", "partners/arab-states"],
  ["fields", "fields/index"],
  ["field-hydrogen", "fields/hydrogen"],
  ["field-energy", "fields/energy"],
  ["search", "search"],
  ["reconciliation", "reconciliation"],
  ["sources", "sources/index"],
  ["source-s002", "sources/s002"],
  ["print-2024", "print/2024"],
];

// The pages that belong to no language.
const single = [
  { name: "gate", path: "index.html" },
  { name: "404", path: "404.html" },
  { name: "go-2024-2-1.5", path: "go/2024-2-1.5.html" },
  { name: "both-2024-2-1.5", path: "both/2024-2-1.5.html" },
  { name: "embed-egypt", path: "embed/zh/partners/egypt.html" },
];

// Every page under test as { name, path, lang, other }; other is the same page
// in the other language. Free pages are whatever the content has.
export async function kinds(dir) {
  const known = new Set(["index.html", "reconciliation.html", "search.html"]);
  const free = (await readdir(join(dir, "zh"))).filter((f) => f.endsWith(".html") && !known.has(f));
  const both = [...bilingual, ...free.map((f) => [`page-${f.slice(0, -5)}`, f.slice(0, -5)])];
  return [
    ...single,
    ...both.flatMap(([name, path]) => ["zh", "en"].map((lang) => ({
      name, lang, path: `${lang}/${path}.html`, other: `${lang === "zh" ? "en" : "zh"}/${path}.html`,
    }))),
  ];
}

export const label = (k) => (k.lang ? `${k.name} ${k.lang}` : k.name);

// The kind a page says it is of.
export async function kindOf(dir, path) {
  return (await readFile(join(dir, path), "utf8")).match(/<body class="kind-([a-z]+)"/)?.[1];
}
