// The language switch leads to the same page in the other language and back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "./browser.mjs";
import { kinds } from "./kinds.mjs";
import { builtSite, serve } from "./site.mjs";

const dir = builtSite();
let browser, server, site;
before(async () => {
  browser = await launch();
  server = await serve(dir, "/any/path/");
  site = await open(browser);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

for (const k of (await kinds(dir)).filter((k) => k.lang === "zh")) {
  test(k.name, async () => {
    const { page } = site;
    const lang = () => page.evaluate(() => document.documentElement.lang);
    const faults = await site.visit(server.base + k.path);
    assert.equal(await lang(), "zh-CN");
    const title = await page.title();

    await page.click('.languages a[hreflang="en"]');
    await page.waitForURL(server.base + k.other);
    assert.equal(await lang(), "en");
    assert.notEqual(await page.title(), title);

    await page.click('.languages a[hreflang="zh-CN"]');
    await page.waitForURL(server.base + k.path);
    assert.equal(await lang(), "zh-CN");
    assert.equal(await page.title(), title);
    assert.deepEqual(faults, []);
  });
}

// Those without a language offer both.
for (const path of ["index.html", "404.html"]) {
  test(`${path} leads to both languages`, async () => {
    for (const lang of ["zh", "en"]) {
      await site.visit(server.base + path);
      await site.page.click(`.gate a[href^="${lang}/"]`);
      assert.ok(site.page.url().startsWith(`${server.base}${lang}/`));
      assert.ok((await site.page.evaluate(() => document.documentElement.lang)).startsWith(lang));
    }
  });
}
