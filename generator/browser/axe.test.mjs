// Accessibility rules on every kind of page, in light and in dark.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axeScript, violations } from "./axe.mjs";
import { launch, open } from "./browser.mjs";
import { kinds } from "./kinds.mjs";
import { build, builtSite, fileBase } from "./site.mjs";

const dir = builtSite();
const all = await kinds(dir);
const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const start = (options) => open(browser, options, { still: true, scripts: [axeScript] });

// A language begins in one look and ends in the opposite one, so that every
// kind is seen in all four; the second time only by the rules that depend on
// colour and size, which halves the time.
const looks = {
  zh: [{ viewport: desk, colorScheme: "light" }, { viewport: phone, colorScheme: "dark" }],
  en: [{ viewport: desk, colorScheme: "dark" }, { viewport: phone, colorScheme: "light" }],
};
const visual = ["color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable"];

for (const [lang, pair] of Object.entries(looks)) {
  describe(lang, () => {
    let site;
    before(async () => { site = await start({}); });
    after(() => site?.close());
    for (const k of all.filter((k) => (k.lang ?? "zh") === lang)) {
      test(k.name, async () => {
        const { page } = site;
        const found = {};
        for (const [i, { viewport, colorScheme }] of pair.entries()) {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme });
          if (i === 0) await site.visit(fileBase(dir) + k.path);
          const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).slice(0, 3).map(Number));
          assert.ok(colorScheme === "dark" ? Math.max(...paper) < 48 : Math.min(...paper) > 230, `${colorScheme} paper is rgb(${paper})`);
          const faults = await violations(page, i === 0 ? undefined : visual);
          if (faults.length) found[`${viewport.width} ${colorScheme}`] = faults;
        }
        assert.deepEqual(found, {});
      });
    }
  });
}

// Opened, what is folded away must read as well.
for (const path of ["zh/reconciliation.html", "en/directions/2024-2-1.5.html"]) {
  test(`with all details open: ${path}`, async (t) => {
    const { page, visit, close } = await start({ viewport: phone, colorScheme: "dark" });
    t.after(close);
    await visit(fileBase(dir) + path);
    await page.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
    assert.deepEqual(await violations(page), []);
  });
}

// The colour of what is open, which no page has once all calls have closed.
test("an open call", async (t) => {
  const base = fileBase(await build("-today", "2022-12-01"));
  for (const colorScheme of ["light", "dark"]) {
    const { page, visit, close } = await start({ viewport: desk, colorScheme });
    t.after(close);
    await visit(`${base}en/directions/2023-1-1.4.html`);
    assert.equal(await page.locator(".tag-open").count(), 1);
    assert.deepEqual(await violations(page), []);
  }
});
