// The link without a language: it sends the reader on, and lets go of them.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, openFor } from "./browser.mjs";
import { builtSite, fileBase, serve } from "./site.mjs";

const id = "2024-2-1.5";
const dir = builtSite();
let browser, server;
before(async () => {
  browser = await launch();
  server = await serve(dir, "/any/path/");
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const start = (t, options, extra) => openFor(t, browser, options, extra);

// A reader's list of languages, first choice first.
const speaking = (...languages) => ({
  scripts: [`Object.defineProperty(Navigator.prototype, "languages", { get: () => ${JSON.stringify(languages)} });`],
});

describe("the reader's languages", () => {
  const cases = [
    [["zh-CN"], "zh"], [["zh-Hant-TW", "en"], "zh"], [["en-GB", "zh"], "en"],
    [["fr"], "en"], [["fr", "zh", "en"], "zh"], [[], "en"],
  ];
  for (const [languages, wanted] of cases) {
    test(`[${languages}] → ${wanted}`, async (t) => {
      const site = await start(t, {}, speaking(...languages));
      for (const base of [server.base, fileBase(dir)]) {
        const faults = await site.visit(`${base}go/${id}.html`);
        await site.page.waitForURL(`${base}${wanted}/directions/${id}.html`);
        assert.deepEqual(faults, []);
      }
    });
  }

  test("as the browser itself reports them", async (t) => {
    for (const [locale, wanted] of [["zh-CN", "zh"], ["en-US", "en"], ["fr-FR", "en"]]) {
      const site = await start(t, { locale });
      await site.visit(`${server.base}go/${id}.html`);
      await site.page.waitForURL(`${server.base}${wanted}/directions/${id}.html`);
    }
  });
});

describe("the back button", () => {
  test("leads past the go page", async (t) => {
    const { page, visit } = await start(t, {}, speaking("zh"));
    await visit(`${server.base}en/directions/${id}.html`);
    await page.click(`a[href$="go/${id}.html"]`);
    await page.waitForURL(`${server.base}zh/directions/${id}.html`);
    await page.goBack();
    assert.equal(page.url(), `${server.base}en/directions/${id}.html`);
  });

  // A reader whose script came too late chose a language by hand and is in
  // the middle of a history that holds the go page.
  test("stays on a go page it leads to", async (t) => {
    const { context, page, visit } = await start(t, {}, speaking("zh"));
    const late = (route) => route.fulfill({ contentType: "text/javascript", body: "" });
    await context.route("**/js/zhinan.js", late);
    await visit(`${server.base}go/${id}.html`);
    await page.click('[data-go-lang="en"]');
    await page.waitForURL(`${server.base}en/directions/${id}.html`);
    await context.unroute("**/js/zhinan.js", late);
    await page.goBack({ waitUntil: "load" });
    await page.waitForTimeout(300); // long enough for a redirect to begin
    assert.equal(page.url(), `${server.base}go/${id}.html`);
    assert.equal(await page.evaluate(() => performance.getEntriesByType("navigation")[0].type), "back_forward");
  });
});

test("without JavaScript it stays and both links work", async (t) => {
  const { page, visit } = await start(t, { javaScriptEnabled: false, locale: "zh-CN" });
  for (const [lang, tag] of [["zh", "zh-CN"], ["en", "en"]]) {
    const faults = await visit(`${server.base}go/${id}.html`);
    assert.equal(page.url(), `${server.base}go/${id}.html`);
    assert.ok(await page.locator("h1").isVisible());
    await page.click(`[data-go-lang="${lang}"]`);
    await page.waitForURL(`${server.base}${lang}/directions/${id}.html`);
    assert.equal(await page.getAttribute("html", "lang"), tag);
    assert.deepEqual(faults, []);
  }
});
