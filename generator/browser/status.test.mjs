// A deadline that passes after the build: the HTML says what was true then,
// the browser what is true now.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, openFor } from "./browser.mjs";
import { build, fileBase } from "./site.mjs";

const words = { zh: ["申报中", "已截止"], en: ["Open", "Closed"] };
// 2023-1-1.4 closes when this day begins in Beijing.
const closes = Date.parse("2022-12-31T00:00:00+08:00");
let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

// What a page says of its status: in the tag, in the banner, and all of it.
async function read(page) {
  const tag = page.locator(".page-header .tag");
  return {
    tag: await tag.textContent(),
    open: / tag-open\b/.test(` ${await tag.getAttribute("class")}`),
    banner: await page.locator(".banner").textContent(),
  };
}

test("status after the deadline", async (t) => {
  const base = fileBase(await build("-today", "2022-12-01"));
  const start = async (options, time) => {
    const site = await openFor(t, browser, options);
    if (time) await site.page.clock.setFixedTime(time);
    return site;
  };

  for (const lang of ["zh", "en"]) {
    const [before, later] = words[lang];
    const url = `${base}${lang}/directions/2023-1-1.4.html`;

    await t.test(`${lang}: the HTML is of the day of the build`, async () => {
      const { page, visit } = await start({ javaScriptEnabled: false });
      await visit(url);
      const now = await read(page);
      assert.equal(now.tag, before);
      assert.ok(now.open);
      assert.ok(now.banner.startsWith(before));
    });

    await t.test(`${lang}: the browser knows that it has passed`, async () => {
      const { page, visit } = await start();
      const faults = await visit(url);
      const now = await read(page);
      assert.equal(now.tag, later);
      assert.ok(!now.open, "no longer coloured as open");
      assert.ok(now.banner.startsWith(later));
      // A closed call must not go on telling readers to mind the deadline,
      // nor look open.
      assert.doesNotMatch(now.banner, /请以主管部门发布的截止时间为准|Please rely on the deadline/);
      assert.equal(await page.locator(".banner-open").count(), 0);
      assert.deepEqual(faults, []);
    });

    await t.test(`${lang}: to the minute`, async () => {
      for (const [time, wanted] of [[closes - 60_000, before], [closes, later]]) {
        const { page, visit } = await start({}, time);
        await visit(url);
        assert.equal((await read(page)).tag, wanted, new Date(time).toISOString());
      }
    });

    await t.test(`${lang}: among the facts of a guide, on its page and to print`, async () => {
      for (const path of ["guides/2023-1", "print/2023"]) {
        for (const [time, wanted] of [[closes - 60_000, before], [closes, later]]) {
          const { page, visit } = await start({}, time);
          await visit(`${base}${lang}/${path}.html`);
          assert.ok((await page.locator(".fact-state .value-text").allTextContents()).includes(wanted), `${path} ${new Date(time).toISOString()}`);
          if (wanted === later) assert.ok(!(await page.locator(".fact-state .value-text").allTextContents()).includes(before), path);
        }
      }
    });

    await t.test(`${lang}: in lists`, async () => {
      const off = await start({ javaScriptEnabled: false });
      await off.visit(`${base}${lang}/guides/index.html`);
      const marked = await off.page.locator(`.tag:text-is("${before}")`).count();
      assert.ok(marked > 0, "an open guide is listed");
      const on = await start();
      await on.visit(`${base}${lang}/guides/index.html`);
      assert.equal(await on.page.locator(`.tag:text-is("${before}")`).count(), 0);
      assert.ok(await on.page.locator(`.tag:text-is("${later}")`).count() >= marked);
    });
  }
});
