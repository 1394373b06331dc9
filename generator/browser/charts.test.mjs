// Pictures: readable at any width, in light, dark and print; their links lead
// where they say.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axeScript, violationsInBoth } from "./axe.mjs";
import { launch, open } from "./browser.mjs";
import { builtSite, fileBase } from "./site.mjs";

const base = fileBase(builtSite());
const pages = ["years/index", "fields/index", "partners/korea", "partners/eu", "directions/2024-2-1.5", "directions/2023-1-1.3", "design"]
  .flatMap((p) => ["zh", "en"].map((l) => `${l}/${p}.html`));
let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

// Words outside their picture, smaller than 11 pixels, or over other words.
function unreadable() {
  const bad = [];
  for (const figure of document.querySelectorAll(".chart")) {
    const pictures = [...figure.querySelectorAll(".picture")].filter((p) => p.checkVisibility());
    if (pictures.length !== 1) bad.push(`${figure.id}: ${pictures.length} pictures`);
    for (const picture of pictures) {
      const frame = picture.getBoundingClientRect();
      const boxes = [];
      for (const text of picture.querySelectorAll("text")) {
        const b = text.getBoundingClientRect();
        const say = (why) => bad.push(`${figure.id}: ${text.textContent}: ${why}`);
        if (parseFloat(getComputedStyle(text).fontSize) < 11) say("too small");
        if (b.left < frame.left - 1 || b.right > frame.right + 1 || b.bottom > frame.bottom + 4 || b.top < frame.top - 4) say("outside");
        for (const o of boxes) {
          // The box of a line has room above and below its letters.
          if (b.left < o.right - 1 && o.left < b.right - 1 && b.top < o.bottom - 5 && o.top < b.bottom - 5) say(`over ${o.words}`);
        }
        boxes.push({ left: b.left, right: b.right, top: b.top, bottom: b.bottom, words: text.textContent });
      }
      if (!boxes.length) bad.push(`${figure.id}: no words`);
    }
  }
  return bad;
}

for (const path of pages) {
  test(`readable: ${path}`, async (t) => {
    const { page, visit, close } = await open(browser);
    t.after(close);
    assert.deepEqual(await visit(base + path), []);
    assert.ok(await page.locator(".chart").count() >= 1);
    for (const width of [320, 390, 640, 820, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      assert.deepEqual(await page.evaluate(unreadable), [], `${width} pixels`);
    }
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 627, height: 957 });
    assert.deepEqual(await page.evaluate(unreadable), [], "in print");
  });
}

// Names and descriptions as a screen reader has them.
test("a picture is announced once, by its title", async (t) => {
  const { page, visit, close } = await open(browser);
  t.after(close);
  await visit(`${base}en/directions/2024-2-1.5.html`);
  const picture = page.getByRole("img", { name: "Average funding per project in each call of 2024, batch 2" });
  assert.equal(await picture.count(), 1);
  assert.match(await picture.locator("desc").textContent(), /2024|1\.5/);
});

describe("the heat map", () => {
  for (const [lang, field, year] of [["zh", "hydrogen", 2023], ["en", "agriculture", 2024], ["en", "biotechnology", 2025]]) {
    test(`${field} ${year}, ${lang}`, async (t) => {
      const { page, visit, faults, close } = await open(browser, { viewport: { width: 390, height: 844 } });
      t.after(close);
      await visit(`${base}${lang}/fields/index.html`);
      const cell = page.locator(`.pic-narrow a[href="${field}.html#y${year}"]`);
      const [name, text] = await cell.evaluate((a) => [a.querySelector("title").textContent, a.querySelector("text").textContent]);
      assert.ok(name.includes(text) && name.includes(String(year)), name);
      assert.equal(await page.getByRole("link", { name, exact: true }).count(), 1, name);
      const count = text.split("+").reduce((a, b) => a + Number(b), 0);
      await cell.focus();
      assert.ok(await cell.evaluate((a) => parseFloat(getComputedStyle(a).outlineWidth) >= 2 && getComputedStyle(a).outlineStyle !== "none"), "focus is seen");
      await page.keyboard.press("Enter");
      await page.waitForURL(new RegExp(`/${lang}/fields/${field}\\.html#y${year}$`));
      assert.ok(await page.locator(`#y${year}`).isVisible());
      assert.equal(await page.locator(`section[aria-labelledby="y${year}"] tbody tr`).count(), count, name);
      assert.deepEqual(faults, []);
    });
  }

  for (const colorScheme of ["light", "dark"]) {
    test(`figures stand out from their cells, ${colorScheme}`, async (t) => {
      const { page, visit, close } = await open(browser, { colorScheme });
      t.after(close);
      await visit(`${base}zh/fields/index.html`);
      const worst = await page.evaluate(() => {
        const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        const light = (colour) => {
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const levels = {};
        for (const a of document.querySelectorAll(".pic-wide a:has(.heat)")) {
          const [x, y] = [a.querySelector("rect"), a.querySelector("text")].map((e) => light(getComputedStyle(e).fill));
          levels[a.querySelector("rect").className.baseVal] = (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
        }
        return levels;
      });
      assert.ok(Object.keys(worst).length >= 4, `${Object.keys(worst)}`);
      for (const [level, contrast] of Object.entries(worst)) assert.ok(contrast >= 4.5, `${level}: ${contrast.toFixed(2)}`);
    });
  }
});

// On paper without colour a bar of another kind still differs.
test("kinds of sums differ by pattern", async (t) => {
  const { page, visit, close } = await open(browser);
  t.after(close);
  await visit(`${base}zh/years/index.html`);
  await page.emulateMedia({ media: "print" });
  const fills = await page.locator("#chart-years .pic-wide .bar + rect[fill]").evaluateAll((all) => new Set(all.map((r) => r.getAttribute("fill"))).size);
  assert.equal(fills, 4, "ceiling, approximate, mixed, incomplete");
  assert.equal(await page.locator("#chart-years .legend li").count(), 5);
});

describe("accessible with its table open", () => {
  const found = [];
  for (const [width, first] of [[1280, "light"], [320, "dark"]]) {
    before(async () => {
      const { page, visit, close } = await open(browser, { colorScheme: first, viewport: { width, height: 800 } }, { still: true, scripts: [axeScript] });
      for (const path of pages.filter((p) => p.startsWith(width === 320 ? "en" : "zh"))) {
        await visit(base + path);
        await page.evaluate(() => document.querySelectorAll(".chart details").forEach((d) => { d.open = true; }));
        const faults = await violationsInBoth(page, first);
        found.push({ width, path, ...faults, fits: await page.evaluate(() => document.scrollingElement.scrollWidth <= innerWidth) });
      }
      await close();
    });
    for (const colorScheme of ["light", "dark"]) {
      test(`${colorScheme}, ${width}`, () => {
        for (const f of found.filter((f) => f.width === width)) {
          assert.deepEqual(f[colorScheme], [], f.path);
          assert.deepEqual(f.moved, [], f.path);
          assert.ok(f.fits, `${f.path}: sideways`);
        }
      });
    }
  }
});
