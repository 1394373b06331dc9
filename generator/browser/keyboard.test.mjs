// The keyboard alone is enough, and one sees where one is.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, open } from "./browser.mjs";
import { builtSite, fileBase } from "./site.mjs";

const base = fileBase(builtSite());
let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

// Where the focus is, and whether it can be seen (WCAG 2.4.7, 1.4.11, 2.4.11).
function focused() {
  const el = document.activeElement;
  const s = getComputedStyle(el);
  const box = el.getBoundingClientRect();
  // Any CSS colour as plain sRGB, by way of a canvas.
  const rgb = (colour) => {
    const c = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    c.fillStyle = colour;
    c.fillRect(0, 0, 1, 1);
    return [...c.getImageData(0, 0, 1, 1).data];
  };
  const light = (colour) => {
    const [r, g, b] = rgb(colour).slice(0, 3).map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let ground = "rgb(255, 255, 255)";
  for (let e = el.parentElement; e; e = e.parentElement) {
    const c = getComputedStyle(e).backgroundColor;
    if (rgb(c)[3] === 255) { ground = c; break; }
  }
  const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const shadow = s.boxShadow.match(/(rgb|color|oklch|oklab)[^)]*\)/)?.[0];
  return {
    what: `${el.localName}.${el.className} ${el.textContent.trim().slice(0, 30)}`,
    skip: el.classList.contains("skip"),
    inMain: Boolean(el.closest("main")),
    body: el === document.body,
    outline: s.outlineStyle === "none" ? 0 : parseFloat(s.outlineWidth),
    // An outline may have a second ring; the better of the two counts.
    contrast: Math.max(contrast(s.outlineColor, ground), shadow ? contrast(shadow, ground) : 0),
    colours: `${s.outlineColor} on ${ground}`,
    inView: box.top >= -1 && box.left >= -1 && box.bottom <= innerHeight + 1 && box.right <= innerWidth + 1,
  };
}

for (const lang of ["zh", "en"]) {
  test(`the skip link, ${lang}`, async (t) => {
    const { page, visit, close } = await open(browser);
    t.after(close);
    await visit(`${base}${lang}/directions/2024-2-1.5.html`);
    await page.keyboard.press("Tab");
    const first = await page.evaluate(focused);
    assert.ok(first.skip, `first stop is ${first.what}`);
    assert.ok(first.inView, "visible once focused");
    await page.keyboard.press("Enter");
    assert.equal(new URL(page.url()).hash, "#main");
    await page.keyboard.press("Tab");
    const next = await page.evaluate(focused);
    assert.ok(next.inMain && !next.body, `after the skip link comes ${next.what}`);
  });

  for (const colorScheme of ["light", "dark"]) {
    test(`the first 15 stops of a direction, ${lang}, ${colorScheme}`, async (t) => {
      const { page, visit, close } = await open(browser, { colorScheme });
      t.after(close);
      await visit(`${base}${lang}/directions/2024-2-1.5.html`);
      const bad = [], stops = new Set();
      for (let i = 0; i < 15; i++) {
        await page.keyboard.press("Tab");
        const at = await page.evaluate(focused);
        stops.add(at.what);
        if (at.body) bad.push(`stop ${i + 1} is nowhere`);
        if (!(at.outline >= 2)) bad.push(`${at.what}: outline ${at.outline}px`);
        if (!at.inView) bad.push(`${at.what}: out of view`);
        // The skip link shows itself: its coming is the sign.
        if (!at.skip && at.contrast < 3) bad.push(`${at.what}: outline contrast ${at.contrast.toFixed(2)} (${at.colours})`);
      }
      assert.deepEqual(bad, []);
      assert.ok(stops.size >= 12, `${stops.size} different stops`);
    });
  }
}

describe("details", () => {
  test("open and close by key", async (t) => {
    const { page, visit, close } = await open(browser);
    t.after(close);
    await visit(`${base}en/directions/2024-2-1.5.html`);
    const details = page.locator("details").first();
    await details.locator("summary").focus();
    for (const wanted of [true, false]) {
      await page.keyboard.press("Enter");
      assert.equal(await details.evaluate((d) => d.open), wanted);
    }
  });
});
