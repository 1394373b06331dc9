// Readers have browsers of 2020 (no layers, no container queries, no :has)
// and of 2022 (no light-dark()): what matters is seen and works in them.
// Playwright's own clicks ask the page for more than the older one knows, so
// the page clicks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./browser.mjs";
import { launchOld, versions } from "./old.mjs";
import { builtSite, fileBase } from "./site.mjs";

const base = fileBase(builtSite());
const pages = ["zh", "en"].flatMap((lang) => [
  `${lang}/index.html`, `${lang}/directions/index.html`, `${lang}/directions/2024-2-1.5.html`,
  `${lang}/search.html?q=hydrogen`,
]);

// What is wrong with what the page shows: how far text stands out from what it
// really stands on (WCAG 1.4.3), and whether the parts of a page are there.
function look() {
  const bad = [];
  const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
  const over = ([r, g, b, a = 1], ground) => [r, g, b].map((v, i) => v * a + ground[i] * (1 - a));
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.backgroundColor = "Canvas";
  const canvas = numbers(getComputedStyle(probe).backgroundColor);
  probe.remove();
  const ground = (e) => {
    if (!e) return canvas;
    const colour = numbers(getComputedStyle(e).backgroundColor);
    return colour.length < 4 ? colour : over(colour, ground(e.parentElement));
  };
  const light = (rgb) => rgb.map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const name = (e) => `${e.tagName.toLowerCase()}.${e.className} "${e.textContent.trim().slice(0, 20)}"`;
  const contrast = (e, pseudo) => {
    const under = ground(e);
    const [x, y] = [light(over(numbers(getComputedStyle(e, pseudo).color), under)), light(under)];
    const ratio = (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    if (ratio < 4.5) bad.push(`contrast ${ratio.toFixed(2)}: ${name(e)} ${pseudo || ""}`);
  };

  let texts = 0;
  const shown = (e) => e.getClientRects().length > 0 && e.getBoundingClientRect().width > 1 && !e.closest("svg, option, .skip");
  for (const e of document.body.querySelectorAll("*")) {
    if (!shown(e) || ![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) continue;
    contrast(e);
    texts++;
  }
  if (texts < 30) bad.push(`only ${texts} texts`);
  const search = document.querySelector(".site-search") ? ".site-search" : ".search-line";
  for (const part of [".site-header", ".brand-name", ".site-nav a", ".languages a", ".languages span", `${search} input`, `${search} button`, "main h1", ".site-footer a"]) {
    const found = [...document.querySelectorAll(part)];
    if (!found.length) bad.push(`no ${part}`);
    for (const e of found) {
      const box = e.getBoundingClientRect();
      if (box.width < 10 || box.height < 10 || box.left < 0 || box.right > innerWidth) bad.push(`${part} at ${JSON.stringify(box)}`);
      contrast(e);
      if (e.placeholder) contrast(e, "::placeholder");
    }
  }
  const style = (selector) => getComputedStyle(document.querySelector(selector));
  if (style("html").fontSize !== "17px" || style("main .wide").maxWidth !== "1224px" || style("body").fontFamily.startsWith("serif")
    || style(".site-nav ul").display !== "flex" || style(".site-header").backgroundColor === style("body").backgroundColor) bad.push("the stylesheet does not apply");
  if (document.documentElement.scrollWidth > innerWidth) bad.push(`the page is ${document.documentElement.scrollWidth} wide`);
  const narrow = innerWidth < 600;
  for (const e of document.querySelectorAll(".cards > table")) {
    if (e.getClientRects().length && getComputedStyle(e).display !== (narrow ? "block" : "table")) bad.push(`table ${getComputedStyle(e).display}`);
  }
  for (const e of document.querySelectorAll(".chart")) {
    const pictures = [...e.querySelectorAll(".pic-wide, .pic-narrow")].filter((p) => p.getClientRects().length);
    if (e.querySelector(".pic-narrow") && pictures.length !== 1) bad.push(`${pictures.length} pictures in a chart`);
  }
  return bad;
}

for (const version of versions) {
  test(`seen in Chromium ${version}`, async (t) => {
    const browser = await launchOld(version);
    t.after(() => browser.close());
    for (const colorScheme of ["light", "dark"]) {
      for (const width of [1280, 390]) {
        const { page, visit, close } = await open(browser, { colorScheme, viewport: { width, height: 800 } });
        for (const path of pages) {
          const where = `${path} ${colorScheme} ${width}`;
          assert.deepEqual(await visit(base + path), [], where);
          const bad = await page.evaluate(look);
          assert.deepEqual(bad.slice(0, 12), [], `${where}: ${bad.length} faults`);
          const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
          assert.equal(paper, colorScheme === "dark" ? "rgb(20, 25, 26)" : "rgb(253, 252, 249)", where);
        }
        await close();
      }
    }
  });

  test(`search, filter and sorting in Chromium ${version}`, async (t) => {
    const browser = await launchOld(version);
    t.after(() => browser.close());
    const { page, faults, visit, close } = await open(browser, { viewport: { width: 1280, height: 800 } });
    t.after(close);
    await visit(`${base}en/search.html`);
    await page.focus("#q");
    await page.keyboard.type("hydrogen");
    await page.waitForFunction(() => document.querySelector(".search-hits > li h3 a") && document.querySelector(".search-facets label input"));

    await visit(`${base}en/directions/index.html`);
    const state = () => page.evaluate(() => {
      const shown = (selector) => [...document.querySelectorAll(selector)].filter((e) => e.getClientRects().length).length;
      return { rows: shown(".list tr[data-id]"), sums: shown(".list .totals"), notes: shown(".note-apply"), out: shown(".note-out") };
    });
    const all = await state();
    assert.ok(all.rows > 20 && all.sums > 0 && all.notes === 0 && all.out === 0, JSON.stringify(all));
    const choose = (name, value) => page.evaluate(([name, value]) => {
      const select = document.querySelector(`.filter [name="${name}"]`);
      select.value = value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }, [name, value]);
    await choose("partner", "egypt");
    await choose("who", "university");
    const some = await state();
    assert.ok(some.rows > 0 && some.rows < all.rows, JSON.stringify(some));
    assert.equal(some.sums, 0, "a sum of all rows under some");
    assert.ok(some.notes > 0, "no word on what is required");
    await page.evaluate(() => document.querySelector(".filter-clear").click());
    assert.deepEqual(await state(), all);
    await page.evaluate(() => document.querySelector('th[data-key="funds"] button').click());
    assert.ok(await page.evaluate(() => document.querySelector('.sorted th[data-key="funds"][aria-sort="descending"]')?.closest("table").tBodies[0].rows.length > 20));
    assert.ok(await page.evaluate(() => document.activeElement?.closest('.sorted th[data-key="funds"]')), "the focus does not follow");
    assert.deepEqual(faults, []);
  });
}
