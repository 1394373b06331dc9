// What the eye sees at the width of a phone, a tablet and a desk.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "./browser.mjs";
import { cut } from "./cut.mjs";
import { kinds, label } from "./kinds.mjs";
import { builtSite, fileBase } from "./site.mjs";

const dir = builtSite();
const all = await kinds(dir);
const widths = [320, 390, 820, 1024, 1280];
let browser, site;
before(async () => {
  browser = await launch();
  site = await open(browser, {}, { still: true });
});
after(() => browser?.close());

// How the tables that become cards look now; null when there are none.
function tables() {
  const wraps = [...document.querySelectorAll(".cards")].filter((w) => w.checkVisibility());
  const bad = [];
  let cells = 0;
  const shapes = new Set();
  for (const wrap of wraps) {
    const head = wrap.querySelector("thead");
    const s = getComputedStyle(head);
    const box = head.getBoundingClientRect();
    const hidden = s.clipPath !== "none" && box.width <= 1 && box.height <= 1;
    shapes.add(hidden && getComputedStyle(wrap.querySelector("table")).display === "block" ? "cards"
      : !hidden && getComputedStyle(wrap.querySelector("table")).display === "table" ? "table" : "neither");
    const heads = [...head.querySelectorAll("th")].map((th) => th.textContent.trim());
    for (const td of wrap.querySelectorAll("td")) {
      cells++;
      const before = getComputedStyle(td, "::before").content;
      const label = td.dataset.label;
      // A card without its head needs the words of the head in each cell.
      if (label !== heads[td.cellIndex]) bad.push(`label ${label} under the head ${heads[td.cellIndex]}`);
      if (hidden && !td.checkVisibility() && td.textContent.trim() === "") continue; // no empty line on a card
      // What these say is clear without a word before it.
      const plain = td.matches(".number, .conditions td:nth-child(2)");
      const wanted = hidden && !plain ? JSON.stringify(label) : "none";
      if (before !== wanted) bad.push(`${label}: ::before is ${before}, not ${wanted}`);
      if (hidden && getComputedStyle(td).display === "table-cell") bad.push(`${label}: still a table cell`);
    }
  }
  return wraps.length ? { shapes: [...shapes], cells, bad: bad.slice(0, 5) } : null;
}

let seen = 0;
for (const k of all) {
  test(label(k), async () => {
    const { page } = site;
    await site.visit(fileBase(dir) + k.path);
    const cuts = {}, shape = {};
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const found = await page.evaluate(cut);
      if (found.length) cuts[width] = [...new Set(found)].slice(0, 8);
      shape[width] = await page.evaluate(tables);
    }
    assert.deepEqual(cuts, {});
    if (!shape[390]) return;
    seen++;
    assert.deepEqual(shape[390].bad, []);
    assert.deepEqual(shape[390].shapes, ["cards"]);
    assert.deepEqual(shape[1280].bad, []);
    assert.deepEqual(shape[1280].shapes, ["table"]);
  });
}

test("tables were among the pages", () => assert.ok(seen >= 20, `${seen} pages with tables`));

// Blocks in place of cells must not take the table away from a screen reader.
test("cards are still a table to a screen reader", async () => {
  const { page } = site;
  await page.setViewportSize({ width: 390, height: 800 });
  await site.visit(`${fileBase(dir)}en/guides/2024-2.html`);
  const tree = await page.locator(".cards").first().ariaSnapshot();
  for (const role of ["table", "columnheader", "rowheader", "cell"]) assert.match(tree, new RegExp(`- ${role}\\b`));
});
