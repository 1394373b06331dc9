// The search page as its readers use it, in both languages.
import assert from "node:assert/strict";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { axeScript, violations } from "./axe.mjs";
import { launch, open, openFor } from "./browser.mjs";
import { cut } from "./cut.mjs";
import { loadEngine } from "./search/engine.mjs";
import { builtSite, fileBase, serve, tempDir } from "./site.mjs";

const dir = builtSite();
let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const korea = ["2025-3-1.1", "2025-3-1.2", "2024-plan-5", "2024-plan-6", "2023-1-2.0", "2023-1-2.1"];
const hrefs = (page) => page.locator(".search-hits h3 a").evaluateAll((l) => l.map((a) => a.getAttribute("href").match(/directions\/(.*)\.html$/)[1]));
const says = (page, pattern) => page.waitForFunction((p) => new RegExp(p).test(document.querySelector(".search-status").textContent), pattern);
const state = (page) => new URL(page.url()).search;
const decoded = (page) => decodeURIComponent(state(page).replaceAll("+", " "));

const modes = {
  "at the root of a host": () => serve(dir),
  "below a path": () => serve(dir, "/any/path/"),
  "from files": async () => ({ base: fileBase(dir), close() {} }),
};
for (const [mode, start] of Object.entries(modes)) {
  describe(mode, () => {
    let server;
    before(async () => { server = await start(); });
    after(() => server?.close());
    for (const [lang, q, found] of [["zh", "韩国", "共6条"], ["en", "Korea", "6 results"]]) {
      test(`the box on a page leads to the results, ${lang}`, async (t) => {
        const { page, visit, close, faults } = await open(browser);
        t.after(close);
        await visit(`${server.base}${lang}/directions/2024-2-1.5.html`);
        await page.keyboard.press("/");
        await page.keyboard.type(q);
        await page.keyboard.press("Enter");
        await page.waitForURL(/search\.html\?q=/);
        await says(page, found);
        assert.equal(await page.locator("#q").inputValue(), q);
        assert.deepEqual(await hrefs(page), korea);
        assert.equal(await page.locator("[role=search]").count(), 1, "one search box");
        await page.locator(".search-hits h3 a").first().click();
        await page.waitForURL(/\/directions\/2025-3-1\.1\.html/);
        await page.goBack();
        await says(page, found);
        assert.deepEqual(faults, []);
      });
    }
    test("typing changes the results and the address, and going back undoes it", async (t) => {
      const { page, visit, close, faults } = await open(browser);
      t.after(close);
      await visit(`${server.base}zh/search.html`);
      assert.equal(await page.locator(".search-status").textContent(), "");
      await page.locator("#q").pressSequentially("氢能");
      await says(page, "共5条");
      await page.waitForFunction(() => decodeURIComponent(location.search) === "?q=氢能");
      await page.keyboard.press("Enter");
      await page.locator('.search-facets input[name="partner"][value="korea"]').check();
      await says(page, "共3条");
      assert.equal(decoded(page), "?q=氢能&partner=korea");
      await page.locator('.search-facets input[name="year"][value="2025"]').check();
      await says(page, "共1条");
      assert.equal(decoded(page), "?q=氢能&partner=korea&year=2025");
      await page.reload();
      await says(page, "共1条");
      assert.ok(await page.locator('.search-facets input[value="korea"]').isChecked());
      await page.goBack();
      await says(page, "共3条");
      assert.equal(await page.locator('.search-facets input[value="2025"]').isChecked(), false);
      await page.goBack();
      await says(page, "共5条");
      await page.goForward();
      await says(page, "共3条");
      await page.locator("button[data-clear]").click();
      await says(page, "共5条");
      assert.equal(decoded(page), "?q=氢能");
      assert.deepEqual(faults, []);
    });
  });
}

describe("on the page", () => {
  let server, site;
  before(async () => {
    server = await serve(dir);
    site = await open(browser);
  });
  after(async () => {
    await site?.close();
    await server?.close();
  });
  const go = async (path) => {
    const faults = await site.visit(server.base + path);
    return { page: site.page, faults };
  };

  test("what was looked for is marked, in its sentence and language", async () => {
    const { page, faults } = await go("zh/search.html?q=women");
    assert.deepEqual(await hrefs(page), ["2024-2-1.8"]);
    const text = page.locator(".hit-text");
    assert.equal(await text.getAttribute("lang"), "en");
    assert.match(await text.textContent(), /women/);
    assert.match((await text.locator("mark").allTextContents()).join(), /women/i);
    await go("en/search.html?q=知识产权 企业");
    const hits = await page.locator(".search-hits > li").all();
    assert.ok(hits.length >= 5);
    for (const hit of hits) assert.ok(await hit.locator("mark").count() >= 1, await hit.textContent());
    await go("zh/search.html?q=韓國");
    assert.equal(await page.locator(".search-hits h3 mark").first().textContent(), "韩国");
    assert.deepEqual(faults, []);
  });

  test("partner and field pages are offered", async () => {
    const { page } = await go("zh/search.html?q=hanguo");
    assert.equal(await page.locator(".search-records a").getAttribute("href"), "../zh/partners/korea.html");
    assert.match(await page.locator(".search-notes").textContent(), /同时查找：韩国/);
    await go("en/search.html?q=hydrogen");
    assert.equal(await page.locator(".search-records a").first().getAttribute("href"), "../en/fields/hydrogen.html");
    await page.locator(".search-records a").first().click();
    await page.waitForURL(/\/en\/fields\/hydrogen\.html/);
  });

  test("a slip of the finger is mended, and said", async () => {
    const { page } = await go("en/search.html?q=agricluture");
    assert.match(await page.locator(".search-notes").textContent(), /No match for “agricluture”; showing “agriculture”/);
    assert.ok((await hrefs(page)).includes("2024-plan-3"));
    await go("zh/search.html?q=agricluture");
    assert.match(await page.locator(".search-notes").textContent(), /没有与“agricluture”完全匹配的内容，以下是“agriculture”的结果/);
  });

  test("nothing found says so, names the word, and shows the lists", async () => {
    for (const [lang, none] of [["zh", "没有找到"], ["en", "Nothing found"]]) {
      const { page } = await go(`${lang}/search.html?q=blockchain 韩国`);
      await says(page, none);
      assert.match(await page.locator(".search-notes").textContent(), /“blockchain”/);
      assert.doesNotMatch(await page.locator(".search-notes").textContent(), /“韩国”/);
      assert.equal(await page.locator(".search-ways a").count(), 5);
      assert.equal(await page.locator(".search-hits > li").count(), 0);
    }
  });

  test("the number of results is announced", async () => {
    const { page } = await go("en/search.html");
    const status = page.locator(".search-status");
    assert.equal(await status.getAttribute("aria-live"), "polite");
    assert.equal(await status.getAttribute("role"), "status");
    await page.locator("#q").fill("1.5");
    await says(page, "^3 results\\.$");
    await page.locator("#q").fill("2024-2 1.5");
    await says(page, "^1 result\\.$");
    await page.locator("#q").fill("?!");
    await says(page, "Type the words");
    await page.locator("#q").fill("");
    await says(page, "^$");
  });

  test("by key alone", async () => {
    const { page } = await go("en/search.html?q=Korea");
    const focus = () => page.evaluate(() => document.activeElement.id || document.activeElement.getAttribute("href") || document.activeElement.localName);
    await page.keyboard.press("/");
    assert.equal(await focus(), "q");
    await page.keyboard.press("ArrowDown");
    assert.equal(await focus(), "../en/partners/korea.html");
    await page.keyboard.press("ArrowDown");
    assert.match(await focus(), /2025-3-1\.1/);
    await page.keyboard.press("ArrowDown");
    assert.match(await focus(), /2025-3-1\.2/);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    assert.equal(await focus(), "q");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    assert.equal(await focus(), "q");
    assert.equal(await page.locator("#q").inputValue(), "Korea", "the first Esc keeps the words");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#q").inputValue(), "");
    assert.equal(await page.locator(".search-hits > li").count(), 0);
    await page.keyboard.type("and/or");
    assert.equal(await page.locator("#q").inputValue(), "and/or", "a slash can be typed");
    await go("en/search.html?q=Korea");
    await page.keyboard.press("/");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/directions\/2025-3-1\.1\.html/);
    await page.keyboard.press("Control+/");
    assert.notEqual(await page.evaluate(() => document.activeElement.getAttribute("name")), "q");
  });

  test("the key / can be turned off, and on again", async () => {
    const inBox = (page) => page.evaluate(() => document.activeElement.getAttribute("name") === "q");
    let { page } = await go("en/search.html");
    const box = await page.locator("#slash").evaluate((e) => ({ width: e.offsetWidth, drawn: getComputedStyle(e).appearance }));
    assert.ok(box.width <= 24 && box.drawn !== "none", `a check box shows whether it is checked: ${JSON.stringify(box)}`);
    await page.locator("#slash").uncheck();
    await page.keyboard.press("/");
    assert.equal(await inBox(page), false);
    ({ page } = await go("zh/index.html"));
    await page.keyboard.press("/");
    assert.equal(await inBox(page), false, "on other pages too");
    ({ page } = await go("en/search.html"));
    await page.locator("#slash").check();
    ({ page } = await go("zh/index.html"));
    await page.keyboard.press("/");
    assert.equal(await inBox(page), true);
  });

  test("facets count, keep the focus, and combine", async () => {
    const { page } = await go("en/search.html?q=joint laboratory");
    const facet = (name, value) => page.locator(`.search-facets input[name="${name}"][value="${value}"]`);
    const number = async (name, value) => Number(await facet(name, value).locator("xpath=..").locator(".count").textContent());
    const all = (await hrefs(page)).length;
    const plans = await number("kind", "plan");
    assert.equal(plans + await number("kind", "call"), all);
    await facet("kind", "plan").focus();
    await page.keyboard.press("Space");
    await says(page, `^${plans} results`);
    assert.deepEqual(await page.evaluate(() => [document.activeElement.name, document.activeElement.value]), ["kind", "plan"]);
    assert.ok((await hrefs(page)).every((id) => /plan/.test(id)));
    assert.equal(await page.locator(".search-records a").count(), 0, "no pages while narrowed down");
    await facet("kind", "call").check();
    await says(page, `^${all} results`);
    await go("en/search.html?kind=plan");
    await says(page, "^31 results");
    assert.equal((await hrefs(page)).length, 20);
    await page.locator("button[data-more]").click();
    assert.equal((await hrefs(page)).length, 31);
    assert.match(await page.evaluate(() => document.activeElement.getAttribute("href")), /directions/);
    await go("en/search.html?q=Korea&partner=egypt");
    await says(page, "None of the 6 results");
    assert.ok(await facet("partner", "egypt").isChecked());
    await facet("partner", "egypt").click();
    await says(page, "^6 results");
  });

  test("a phone folds the facets away", async (t) => {
    const phone = await openFor(t, browser, { viewport: { width: 390, height: 844 } });
    await phone.visit(`${server.base}zh/search.html?q=农业`);
    assert.equal(await phone.page.locator(".search-facets").evaluate((d) => d.open), false);
    await phone.page.locator(".search-facets summary").click();
    await phone.page.locator('.search-facets input[value="2025"]').check();
    await says(phone.page, "共1条");
    assert.equal(await phone.page.locator(".search-facets").evaluate((d) => d.open), true);
  });

  test("a long list of values unfolds", async () => {
    const { page } = await go("zh/search.html?q=农业");
    const partners = page.locator('.search-facets input[name="partner"]');
    assert.equal(await partners.count(), 8);
    await page.locator('[data-unfold="partner"]').click();
    assert.ok(await partners.count() > 8);
  });

  test("composing Chinese does not search half a word", async () => {
    const { page } = await go("zh/search.html");
    await page.evaluate(() => {
      const q = document.querySelector("#q");
      q.focus();
      q.dispatchEvent(new CompositionEvent("compositionstart"));
      q.value = "zzz";
      q.dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
    });
    await page.waitForTimeout(200);
    assert.equal(await page.locator(".search-status").textContent(), "");
    await page.evaluate(() => {
      const q = document.querySelector("#q");
      q.value = "韩国";
      q.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
    });
    await says(page, "共6条");
  });

  test("bad input does no harm", async () => {
    const { page, faults } = await go("zh/search.html");
    const bad = ["a".repeat(10_000), "韩".repeat(10_000), "韩国 ".repeat(3000), ".*+?^${}()|[]\\", "<img src=x onerror=alert(1)>", "\"><script>alert(1)</script>", "\ud800", "韩\udc00国", "__proto__", "javascript:alert(1)"];
    for (const q of bad) {
      await page.evaluate((q) => {
        const box = document.querySelector("#q");
        box.value = q;
        box.form.requestSubmit();
      }, q);
      assert.equal(await page.locator("#search img, #search script").count(), 0);
      assert.ok((await page.locator(".search-status").textContent()).length > 0, q.slice(0, 20));
      await page.reload();
    }
    assert.deepEqual(faults, []);
    for (const search of ["?q=%E0%A4%A", "?q=%ED%A0%80", "?q=%00%FF&partner=%%%", "?partner=__proto__&year=1e9&kind=x&guide=../..", "?q=" + "x".repeat(6000), "?q=a&q=b", "?&&&=", "?q=<b>x</b>#<i>", "?q=1.5&year=2024&year=2024"]) {
      const { faults } = await go(`en/search.html${search}`);
      assert.equal(await page.locator(".search-off").count(), 0, search);
      assert.equal(await page.locator("#search b").count(), 0, search);
      assert.deepEqual(faults, [], search);
    }
    assert.deepEqual(await hrefs(page), ["2024-2-1.5"]);
  });
});

// What axe and the eye find fault with, once there are results.
for (const [name, options] of [["desk, light", { viewport: { width: 1280, height: 800 }, colorScheme: "light" }], ["phone, dark", { viewport: { width: 320, height: 800 }, colorScheme: "dark" }]]) {
  test(`results: ${name}`, async (t) => {
    const { page, visit, close } = await open(browser, options, { scripts: [axeScript] });
    t.after(close);
    for (const path of ["zh/search.html?q=农业&year=2024", "en/search.html?q=agricluture", "en/search.html?q=知识产权", "zh/search.html?q=blockchain", "en/search.html?kind=plan"]) {
      await visit(fileBase(dir) + path);
      await page.locator(".search-facets").evaluate((d) => { d.open = true; });
      assert.deepEqual(await violations(page), [], path);
      assert.deepEqual([...new Set(await page.evaluate(cut))], [], path);
    }
  });
}

describe("without its parts", () => {
  const blocked = (pattern) => async (context) => context.route(pattern, (route) => route.abort());
  for (const [lang, words] of [["zh", "检索数据"], ["en", "The search data"]]) {
    test(`the data does not load, ${lang}`, async (t) => {
      const { page, context, visit, close } = await open(browser);
      t.after(close);
      await blocked("**/search/index.js")(context);
      const faults = await visit(`${fileBase(dir)}${lang}/search.html?q=1.5`);
      assert.ok((await page.locator(".search-off").textContent()).startsWith(words));
      assert.ok(await page.locator(".search-off").isVisible());
      assert.equal(await page.locator(".search-ways a >> visible=true").count(), 5);
      assert.ok(faults.every((f) => /index\.js|ERR_FAILED/.test(f)), faults.join("\n"));
    });
  }
  test("the script does not load", async (t) => {
    const { page, context, visit, close } = await open(browser);
    t.after(close);
    await blocked("**/js/search.js")(context);
    await visit(`${fileBase(dir)}en/search.html`);
    assert.match(await page.locator(".search-off").textContent(), /Searching needs JavaScript/);
    assert.equal(await page.locator(".search-ways a >> visible=true").count(), 5);
  });
  for (const [lang, words] of [["zh", "检索需要JavaScript"], ["en", "Searching needs JavaScript"]]) {
    test(`no JavaScript, ${lang}`, async (t) => {
      const { page, visit, close } = await open(browser, { javaScriptEnabled: false });
      t.after(close);
      const faults = await visit(`${fileBase(dir)}${lang}/index.html`);
      await page.locator(".site-search input").fill("韩国");
      await page.locator(".site-search button").click();
      await page.waitForURL(/search\.html\?q=/);
      assert.ok((await page.locator(".search-off").textContent()).startsWith(words));
      const hidden = [".search-records", ".search-facets"];
      for (const s of hidden) assert.equal(await page.locator(s).isVisible(), false, s);
      for (const a of await page.locator(".search-ways a").all()) {
        assert.match(await a.getAttribute("href"), /^(directions|partners|fields|years|guides)\/index\.html$/);
      }
      assert.deepEqual(faults, []);
    });
  }
});

// A large catalogue keeps its text in files of its own: the same site with its
// text cut up.
describe("full text in files of its own", () => {
  let files;
  before(async () => {
    const { data } = loadEngine(dir);
    const { text, ...index } = data;
    index.shards = [20, 20, text.length - 40];
    const all = text.flat().join(" ");
    index.words = [...new Set(all.toLowerCase().match(/[a-z]{4,}/g))].sort().join(" ");
    index.chars = [...new Set(all.match(/[\u3400-\u9fff]/g))].join("");
    files = { index: `"use strict";\nglobalThis.zhinanIndex = ${JSON.stringify(index)};\n` };
    let at = 0;
    index.shards.forEach((n, i) => {
      files[`text-0${i}`] = `"use strict";\nzhinanText(${at}, ${JSON.stringify(text.slice(at, at + n))});\n`;
      at += n;
    });
  });
  const site = async (t) => {
    const to = await tempDir(t);
    for (const part of ["css", "js", "zh/search.html", "en/search.html", "icon.svg"]) await cp(join(dir, part), join(to, part), { recursive: true });
    await mkdir(join(to, "search"));
    for (const [name, text] of Object.entries(files)) await writeFile(join(to, "search", `${name}.js`), text);
    return to;
  };
  test("is fetched when titles, partners and topics give little", async (t) => {
    const to = await site(t);
    const { page, visit, close, loaded } = await open(browser);
    t.after(close);
    const fetched = () => loaded.filter((u) => /text-\d+\.js$/.test(u)).length;
    const faults = await visit(`${fileBase(to)}zh/search.html?q=2024`);
    assert.equal(fetched(), 0, "enough is found without it");
    assert.match(await page.locator(".search-status").textContent(), /尚未查找全文/);
    await visit(`${fileBase(to)}zh/search.html?q=知识产权`);
    await says(page, "共10条。$");
    assert.equal(fetched(), 3);
    await visit(`${fileBase(to)}zh/search.html?q=blockchain`);
    await says(page, "没有找到");
    assert.equal(fetched(), 0, "a word that is nowhere needs no text");
    await visit(`${fileBase(to)}zh/search.html?q=月球`);
    await says(page, "没有找到");
    await visit(`${fileBase(to)}en/search.html?q=intelectual property`);
    await says(page, "^10 results");
    await visit(`${fileBase(to)}en/search.html?q=2024`);
    await page.locator("button[data-text]").click();
    await says(page, "^49 results\\.$");
    assert.deepEqual(faults, []);
  });
  test("is missing: said, and what was found stays", async (t) => {
    const to = await site(t);
    const { page, context, visit, close } = await open(browser);
    t.after(close);
    await context.route("**/search/text-01.js", (route) => route.abort());
    await visit(`${fileBase(to)}en/search.html?q=intellectual property`);
    await says(page, "could not be loaded");
    assert.ok((await hrefs(page)).length > 0);
    assert.ok(await page.locator(".search-ways a").first().isVisible());
  });
});

// Nothing from the data becomes markup, and nothing is fetched but scripts.
test("the script writes no markup", async () => {
  const text = await readFile(join(dir, "js/search.js"), "utf8");
  assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|fetch\(|XMLHttpRequest|localStorage|cookie/);
});
