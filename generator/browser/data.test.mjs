// What the pages tell search engines is data, not script: no policy is
// violated, nothing runs. And the data page: files come down, words fit.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, open, openFor } from "./browser.mjs";
import { build, builtSite, fileBase, serve } from "./site.mjs";

const dir = builtSite();
let browser, site, server;
before(async () => {
  browser = await launch();
  site = await open(browser);
  server = await serve(dir, "/any/path/");
});
after(async () => {
  await server?.close();
  await browser?.close();
});

const blocks = (page) => page.locator('script[type="application/ld+json"]');

for (const where of ["a server", "a file share"]) {
  test(`JSON-LD violates no policy, from ${where}`, async () => {
    const base = where === "a server" ? server.base : fileBase(dir);
    for (const path of ["zh/directions/2024-2-1.5.html", "en/directions/2023-1-1.4.html", "en/directions/2024-plan-1.html", "zh/data.html", "en/data.html"]) {
      assert.deepEqual(await site.visit(base + path), [], path);
      assert.equal(await blocks(site.page).count(), 1, path);
      const data = JSON.parse(await blocks(site.page).textContent());
      assert.equal(data["@context"], "https://schema.org", path);
      assert.equal(data.inLanguage, path.startsWith("zh") ? "zh-CN" : "en", path);
      // Relative addresses are taken from the page's own (JSON-LD 1.1, 10.1).
      assert.equal(new URL(data.url, site.page.url()).href, base + path);
    }
  });
}

test("a script in its place would be stopped", async () => {
  const { page } = site;
  await site.visit(server.base + "en/data.html");
  const violated = await page.evaluate(() => new Promise((done) => {
    document.addEventListener("securitypolicyviolation", (e) => done(e.effectiveDirective));
    const s = document.createElement("script");
    s.textContent = "window.ran = true";
    document.head.append(s);
  }));
  assert.match(violated, /^script-src/);
  assert.equal(await page.evaluate(() => window.ran), undefined);
});

test("OpenGraph names the page, absolutely where the address is known", async (t) => {
  const content = (name) => site.page.locator(`meta[property="og:${name}"]`).getAttribute("content");
  await site.visit(server.base + "zh/directions/2024-2-1.5.html");
  assert.equal(await content("title"), await site.page.title());
  assert.equal(await content("locale"), "zh_CN");
  assert.equal(await site.page.locator('meta[property="og:url"]').count(), 0);
  const addressed = await build("-base-url", "https://example.org/guide/");
  await site.visit(fileBase(addressed) + "en/directions/2024-2-1.5.html");
  assert.equal(await content("url"), "https://example.org/guide/en/directions/2024-2-1.5.html");
  assert.equal(await content("locale"), "en_GB");
});

test("every data file comes down as it is", async () => {
  const { page } = site;
  await site.visit(server.base + "en/data.html");
  const links = page.locator(".data-files a");
  const files = new Set(await links.evaluateAll((as) => as.map((a) => new URL(a.href).pathname.replace("/any/path/", ""))));
  for (const f of await readdir(join(dir, "data"), { withFileTypes: true })) {
    if (f.isFile()) assert.ok(files.has(`data/${f.name}`), `${f.name} is not on the page`);
  }
  for (let i = 0; i < await links.count(); i++) {
    const [download] = await Promise.all([page.waitForEvent("download"), links.nth(i).click()]);
    const path = new URL(download.url()).pathname.replace("/any/path/", "");
    assert.ok((await readFile(await download.path())).equals(await readFile(join(dir, path))), path);
  }
});

test("the data page fits a narrow screen", async (t) => {
  const narrow = await openFor(t, browser, { viewport: { width: 320, height: 640 } });
  for (const lang of ["zh", "en"]) {
    assert.deepEqual(await narrow.visit(`${server.base}${lang}/data.html`), []);
    assert.equal(await narrow.page.evaluate(() => document.documentElement.scrollWidth), 320, lang);
  }
});
