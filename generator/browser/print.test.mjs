// What comes out of a printer.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axeScript, violations } from "./axe.mjs";
import { launch, open } from "./browser.mjs";
import { kinds, label } from "./kinds.mjs";
import { cut } from "./cut.mjs";
import { builtSite, fileBase } from "./site.mjs";

const dir = builtSite();
const base = fileBase(dir);
let browser, dark;
before(async () => {
  browser = await launch();
  // As wide as the text on an A4 sheet, and by a reader who prefers dark.
  dark = await open(browser, { colorScheme: "dark", viewport: { width: 627, height: 957 } }, { still: true, scripts: [axeScript] });
  await dark.page.emulateMedia({ media: "print" });
});
after(() => browser?.close());

for (const k of (await kinds(dir)).filter((k) => k.lang)) {
  test(label(k), async () => {
    const { page } = dark;
    await dark.visit(base + k.path);
    const look = await page.evaluate(() => ({
      left: [".site-header", ".site-nav", ".crumbs", ".languages", ".skip", ".neighbours"]
        .filter((s) => [...document.querySelectorAll(s)].some((e) => e.checkVisibility())),
      h1: document.querySelector("h1").checkVisibility(),
      paper: getComputedStyle(document.body).backgroundColor,
      ink: getComputedStyle(document.body).color,
      scheme: getComputedStyle(document.documentElement).colorScheme,
    }));
    assert.deepEqual(look.left, [], "shown in print");
    assert.ok(look.h1);
    assert.match(look.paper, /rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)/, "no ground");
    assert.equal(look.ink, "rgb(0, 0, 0)");
    assert.equal(look.scheme, "light");
    assert.deepEqual([...new Set(await page.evaluate(cut))].slice(0, 8), []);
  });
}

// Colours meant for a dark ground would be pale on paper.
for (const path of ["zh/directions/2024-2-1.5.html", "en/guides/2024-2.html", "zh/reconciliation.html"]) {
  test(`contrast on paper: ${path}`, async () => {
    await dark.visit(base + path);
    assert.deepEqual(await violations(dark.page, ["color-contrast"]), []);
  });
}

for (const lang of ["zh", "en"]) {
  test(`the year 2024 as a document, ${lang}`, async () => {
    const { page } = dark;
    await dark.visit(`${base}${lang}/print/2024.html`);
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
    const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    assert.ok(sheets >= 15, `${sheets} sheets`);
    const boxes = [...new Set([...pdf.matchAll(/\/MediaBox\s*\[\s*([\d.\s]+)\]/g)].map((m) => m[1].trim().split(/\s+/).map((n) => Math.round(n)).join(" ")))];
    assert.deepEqual(boxes, ["0 0 595 842"], "A4");
  });
}
