// Without JavaScript nothing is missing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "./browser.mjs";
import { kinds, label } from "./kinds.mjs";
import { builtSite, fileBase } from "./site.mjs";

const dir = builtSite();
let browser, off, on;
before(async () => {
  browser = await launch();
  off = await open(browser, { javaScriptEnabled: false });
  on = await open(browser);
});
after(() => browser?.close());

for (const k of await kinds(dir)) {
  test(label(k), async () => {
    const { page } = off;
    const url = fileBase(dir) + k.path;
    const faults = await off.visit(url);
    assert.equal(page.url(), url, "stays");
    assert.ok(await page.locator("h1").isVisible());
    const count = (selector) => page.locator(`${selector} >> visible=true`).count();
    if (k.lang) {
      assert.ok(await count(".site-nav a") >= 5, "navigation");
      assert.equal(await count(".languages a"), 1, "language switch");
      assert.ok(await count(".site-footer a") >= 1, "footer");
    } else {
      assert.ok(await count(".gate a, .pair-head a, .embed a") >= 2, "ways in");
    }
    if (/^(direction|guide)-/.test(k.name)) assert.ok(await count(".facts dd") >= 3, "facts");
    assert.deepEqual(faults, []);
    // One language will do; and with JavaScript the go page leads away.
    if (k.lang === "en" || k.name.startsWith("go-")) return;
    if (k.name === "search") return; // it is what needs JavaScript: search.test.mjs
    await on.visit(url);
    assert.equal(await page.locator("body").innerText(), await on.page.locator("body").innerText(), "the same text");
  });
}

for (const path of ["en/directions/2024-2-1.5.html", "zh/reconciliation.html"]) {
  test(`details open by click on ${path}`, async () => {
    await off.visit(fileBase(dir) + path);
    const details = off.page.locator("details").first();
    const inside = details.locator("a").first();
    assert.equal(await inside.isVisible(), false);
    await details.locator("summary").click();
    assert.equal(await inside.isVisible(), true);
  });
}
