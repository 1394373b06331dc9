// The mark beside a clause: a link to it that copies its full address.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { axeScript, violations } from "./axe.mjs";
import { launch, openFor } from "./browser.mjs";
import { builtSite, fileBase, need, project, serve, tempDir } from "./site.mjs";

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

const seen = (mark) => mark.evaluate((e) => getComputedStyle(e).opacity === "1" && getComputedStyle(e).display !== "none");
const marked = (page, at) => page.locator(at).evaluate((e) => getComputedStyle(e).backgroundColor !== getComputedStyle(e.parentNode).backgroundColor);

describe("the mark beside a clause", () => {
  for (const [path, id, name, copied] of [
    ["zh/directions/2024-2-1.5.html", "c3", "第（3）项的链接", "已复制"],
    ["en/directions/2024-2-1.5.html", "c3", "link to clause (3)", "Copied"],
    ["en/directions/2024-2-1.1.html", "p1", "link to paragraph 1", "Copied"],
    ["zh/guides/2024-2.html", "p2", "第2段的链接", "已复制"],
    ["both/2024-2-1.5.html", "c3", "第（3）项的链接", undefined],
  ]) {
    test(`copies the address of the clause and leads to it: ${path}`, async (t) => {
      const { context, page, visit } = await start(t);
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      assert.deepEqual(await visit(server.base + path), []);
      const mark = page.getByRole("link", { name, exact: true });
      assert.equal(await mark.count(), 1);
      await mark.click();
      await page.waitForFunction(() => document.querySelector(".clause + .copied"));
      const address = `${server.base}${path}#${id}`;
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address);
      assert.equal(page.url(), address);
      if (copied) assert.equal(await page.locator(".clause + .copied").innerText(), copied);
      assert.ok(await marked(page, `#${id}`), "the clause stands out");
      assert.equal(await page.locator("code.visually-hidden").count(), 0);
    });
  }

  test("works by keyboard, and is seen when it has the focus", async (t) => {
    const { context, page, visit } = await start(t);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const path = `${server.base}en/directions/2024-2-1.5.html`;
    await visit(path);
    await page.mouse.move(0, 0);
    const mark = page.locator('a.clause[href="#c2"]');
    assert.ok(!await seen(mark), "quiet at first");
    await page.locator('a.clause[href="#c1"]').focus();
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("href")), "#c2");
    assert.ok(await seen(mark), "seen with the focus");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector(".clause + .copied"));
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${path}#c2`);
    assert.equal(await page.locator('.clause + .copied[role="status"]').count(), 1);
  });

  test("is copied without the clipboard API", async (t) => {
    const { context, page, visit } = await start(t, {}, { scripts: ["delete Navigator.prototype.clipboard;"] });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await visit(`${server.base}zh/directions/2024-2-1.5.html`);
    await page.locator('a.clause[href="#c3"]').click();
    await page.waitForFunction(() => document.querySelector(".clause + .copied"));
    const box = page.locator('[role="search"] [name="q"]').first();
    await box.focus();
    await page.keyboard.press("Control+V");
    assert.equal(await box.inputValue(), `${server.base}zh/directions/2024-2-1.5.html#c3`);
  });

  test("is seen when the clause is pointed at, always on touch, and never printed", async (t) => {
    const path = `${server.base}zh/directions/2024-2-1.5.html`;
    const { page, visit } = await start(t);
    await visit(path);
    const mark = page.locator('a.clause[href="#c3"]');
    await page.locator("#c3 .item").hover();
    assert.ok(await seen(mark), "pointed at");
    await page.emulateMedia({ media: "print" });
    assert.ok(!await mark.isVisible(), "printed");
    const touch = await start(t, { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
    await touch.visit(path);
    assert.ok(await seen(touch.page.locator('a.clause[href="#c3"]')), "touch");
    const { width, height } = await touch.page.locator('a.clause[href="#c3"]').boundingBox();
    assert.ok(width >= 24 && height >= 24, `${width} × ${height}`);
  });

  test("makes no page wider than the window", async (t) => {
    for (const width of [320, 390, 768]) {
      const { page, visit } = await start(t, { viewport: { width, height: 800 } });
      for (const path of ["zh/directions/2024-2-1.5.html", "en/directions/2023-1-1.6.html", "both/2024-2-1.6.html", "en/guides/2024-2.html"]) {
        await visit(server.base + path);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${path} at ${width}: ${over}`);
      }
    }
  });

  test("is a plain link without JavaScript", async (t) => {
    const { page, visit } = await start(t, { javaScriptEnabled: false });
    await visit(`${server.base}en/directions/2024-2-1.5.html`);
    await page.locator('a.clause[href="#c4"]').click();
    assert.equal(page.url(), `${server.base}en/directions/2024-2-1.5.html#c4`);
  });

  test("has nothing for axe to find", async (t) => {
    const { page, visit } = await start(t, {}, { still: true, scripts: [axeScript] });
    await visit(`${server.base}zh/directions/2024-2-1.5.html#c3`);
    assert.deepEqual(await violations(page), []);
  });
});

describe("an address of a clause", () => {
  test("goes with the link without a language", async (t) => {
    const { page, visit } = await start(t, { locale: "en-GB" });
    await visit(`${server.base}go/2024-2-1.5.html#c3`).catch(() => {});
    await page.waitForURL(`${server.base}en/directions/2024-2-1.5.html#c3`);
  });

  test("goes with the old address of a record", async (t) => {
    const copy = await tempDir(t);
    for (const part of ["content", "templates", "static"]) await cp(join(project(), part), join(copy, part), { recursive: true });
    const name = join(copy, "content/guides/2024-2/1.5/direction.yaml");
    await writeFile(name, `${await readFile(name, "utf8")}\nformerly: [2024-2-0.9]\n`);
    const out = join(copy, "site");
    await promisify(execFile)(need("ZHINAN_BIN"), ["build", "-dir", copy, "-out", out]);
    const there = await serve(out, "/x/");
    t.after(() => there.close());
    for (const base of [there.base, fileBase(out)]) {
      for (const folder of ["zh/directions", "both"]) {
        const { page, visit } = await start(t);
        await visit(`${base}${folder}/2024-2-0.9.html#c3`).catch(() => {}); // it leaves while it loads
        await page.waitForURL(`${base}${folder}/2024-2-1.5.html#c3`);
      }
    }
  });

  test("is what a condition, a note and a fact lead to", async (t) => {
    const { page, visit } = await start(t);
    await visit(`${server.base}zh/directions/2024-2-1.5.html`);
    for (const [at, text, id] of [[".conditions td", "第（3）项", "c3"], [".note", "第（4）项", "c4"], [".fact-duration", "第（2）项", "c2"]]) {
      await page.locator(`${at} a`, { hasText: text }).first().click();
      assert.equal(new URL(page.url()).hash, `#${id}`);
      assert.ok(await marked(page, `#${id}`), id);
    }
  });
});
