// The accessibility rules of WCAG 2.0 to 2.2, levels A and AA, by axe-core.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

// Put in before each page, because the site's policy lets no script in later.
export const axeScript = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

// The violations of a page, one line for each kind of place; `rules` asks for
// those alone.
export function violations(page, rules) {
  return page.evaluate(async ({ tags, rules }) => {
    const { violations, passes } = await window.axe.run(document, {
      runOnly: rules ? { type: "rule", values: rules } : { type: "tag", values: tags },
      // Off unless asked for, though WCAG 2.2 AA has it.
      rules: rules ? {} : { "target-size": { enabled: true } },
      resultTypes: ["violations"],
      preload: false,
    });
    if (!passes.length) throw new Error("axe looked at nothing");
    return violations.flatMap((v) => v.nodes.slice(0, 4).map((n) =>
      `${v.id} (${v.nodes.length}): ${n.target.join(" ")}: ${(n.any[0] ?? n.all[0] ?? n.none[0])?.message}`));
  }, { tags, rules });
}
