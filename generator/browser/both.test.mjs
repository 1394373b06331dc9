// The page of both languages: side by side, block by block, neither hidden.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axeScript, violationsInBoth } from "./axe.mjs";
import { launch, open } from "./browser.mjs";
import { cut } from "./cut.mjs";
import { builtSite, fileBase } from "./site.mjs";

const base = fileBase(builtSite());
const ids = ["2024-2-1.5", "2023-1-1.4", "2023-1-1.8", "2024-plan-1", "2025-3-1.5"];
let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

// The two sides of every pair, as they lie on the page.
function pairs() {
  return [...document.querySelectorAll(".pair")].map((pair) => {
    const [zh, en] = ["zh-CN", "en"].map((l) => [...pair.children].find((c) => c.lang === l && c.localName !== "blockquote"));
    const [a, b] = [zh, en].map((e) => e.getBoundingClientRect());
    return {
      what: zh.textContent.trim().slice(0, 30),
      seen: zh.checkVisibility() && en.checkVisibility() && zh.textContent.trim() !== "" && en.textContent.trim() !== "",
      beside: Math.abs(a.top - b.top) < 2 && b.left >= a.right,
      below: b.top >= a.bottom - 1 && Math.abs(a.left - b.left) < 2,
    };
  });
}

for (const id of ids) {
  test(id, async (t) => {
    const { page, visit, close } = await open(browser, {}, { still: true });
    t.after(close);
    assert.deepEqual(await visit(`${base}both/${id}.html`), []);
    for (const [width, how] of [[1280, "beside"], [820, "beside"], [390, "below"], [320, "below"]]) {
      await page.setViewportSize({ width, height: 800 });
      const all = await page.evaluate(pairs);
      assert.ok(all.length >= 5);
      assert.deepEqual(all.filter((p) => !p.seen || !p[how]), [], `${width} pixels`);
      assert.deepEqual([...new Set(await page.evaluate(cut))], [], `${width} pixels`);
    }
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 627, height: 957 });
    assert.deepEqual((await page.evaluate(pairs)).filter((p) => !p.seen || !p.beside), [], "in print");
  });
}

test("every requirement stands beside its translation", async (t) => {
  const { page, visit, close } = await open(browser, { javaScriptEnabled: false });
  t.after(close);
  await visit(`${base}both/2024-2-1.5.html`);
  for (let i = 1; i <= 8; i++) {
    const labels = await page.locator(`#c${i} .label`).allInnerTexts();
    assert.deepEqual(labels, [`（${i}）`, `(${i})`]);
    assert.equal(await page.locator(`#c${i} #r${i}`).count(), 1); // the address it had before
  }
  assert.match(await page.locator(".pair-head").innerText(), /中文为原文[^]*The Chinese is the original/);
  assert.equal(await page.locator(".languages").count(), 0);
});

for (const lang of ["zh", "en"]) {
  test(`there and back, ${lang}`, async (t) => {
    const { page, visit, faults, close } = await open(browser);
    t.after(close);
    await visit(`${base}${lang}/directions/2024-2-1.5.html`);
    await page.click(".both-link a");
    assert.equal(page.url(), `${base}both/2024-2-1.5.html`);
    // A note is reached from either side.
    await page.locator(`.pair [lang^="${lang}"] [role="doc-noteref"], .pair [lang^="${lang}"] .note-ref a`).first().click();
    assert.match(page.url(), /#note-/);
    assert.ok(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).isVisible());
    await page.click(`.pair-head [lang^="${lang}"] .button`);
    assert.equal(page.url(), `${base}${lang}/directions/2024-2-1.5.html`);
    assert.deepEqual(faults, []);
  });
}

describe("accessible", () => {
  const found = {};
  for (const [width, first] of [[1280, "light"], [390, "dark"]]) {
    before(async () => {
      const { page, visit, close } = await open(browser, { colorScheme: first, viewport: { width, height: 800 } }, { still: true, scripts: [axeScript] });
      for (const id of ids) {
        await visit(`${base}both/${id}.html`);
        found[`${width} ${id}`] = await violationsInBoth(page, first);
      }
      await close();
    });
    for (const colorScheme of ["light", "dark"]) {
      test(`${colorScheme}, ${width}`, () => {
        for (const id of ids) {
          assert.deepEqual(found[`${width} ${id}`][colorScheme], [], id);
          assert.deepEqual(found[`${width} ${id}`].moved, [], id);
        }
      });
    }
  }
});
