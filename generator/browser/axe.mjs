// The accessibility rules of WCAG 2.0 to 2.2, levels A and AA, by axe-core.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

// Put in before each page, because the site's policy lets no script in later.
export const axeScript = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

// The rules whose answer depends on colours; what else a page holds is the
// same in light and in dark (see shapes).
export const coloured = ["color-contrast", "link-in-text-block"];

// Run in a page: every element that is seen, where it lies and what it says.
// Two colour schemes with the same shapes differ by colours alone.
function shapes() {
  return [...document.body.querySelectorAll("*")].filter((e) => e.checkVisibility()).map((e) => {
    const { x, y, width, height } = e.getBoundingClientRect();
    return `${e.localName} ${x} ${y} ${width} ${height} ${e.children.length ? "" : e.textContent}`;
  });
}

// The violations of a page in both colour schemes, by one load: with all
// rules as it is, then by the rules of colour in the other one. That the other
// scheme moves and hides nothing is looked at, so no rule can answer otherwise.
export async function violationsInBoth(page, colorScheme) {
  const other = colorScheme === "dark" ? "light" : "dark";
  const seen = { [colorScheme]: await violations(page) };
  const before = await page.evaluate(shapes);
  await page.emulateMedia({ colorScheme: other });
  const after = await page.evaluate(shapes);
  seen[other] = await violations(page, coloured);
  const moved = before.length === after.length ? before.filter((s, i) => s !== after[i]) : [`${before.length} elements, then ${after.length}`];
  await page.emulateMedia({ colorScheme });
  return { ...seen, moved };
}

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
