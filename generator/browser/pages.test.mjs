// Every kind of page, wherever the site is put: nothing is broken.
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { launch, open, openFor } from "./browser.mjs";
import { kindOf, kinds, label } from "./kinds.mjs";
import { build, builtSite, fileBase, serve } from "./site.mjs";

const dir = builtSite();
const all = await kinds(dir);
let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

test("the list of pages under test has every kind of page", async () => {
  const covered = new Set();
  for (const k of all) covered.add(await kindOf(dir, k.path));
  const files = (await readdir(dir, { recursive: true })).filter((f) => f.endsWith(".html"));
  const missing = new Set();
  for (const f of files) {
    const kind = await kindOf(dir, f);
    assert.ok(kind, `${f} says no kind`);
    if (!covered.has(kind)) missing.add(kind);
  }
  assert.deepEqual([...missing], []);
});

// What must hold of any page, read in the browser.
function look() {
  const h1 = document.querySelectorAll("h1");
  const box = h1[0]?.getBoundingClientRect();
  return {
    headings: h1.length,
    seen: Boolean(box) && box.width > 0 && box.height > 0 && h1[0].checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    // Both come from the stylesheet alone: a browser's own margin is 8px.
    margin: getComputedStyle(document.body).margin,
    paper: getComputedStyle(document.documentElement).getPropertyValue("--paper"),
    title: document.title,
  };
}

async function sound(site, base, k) {
  const faults = await site.visit(base + k.path);
  // The go page leaves at once; what stays is the page it leads to.
  if (k.name.startsWith("go-")) await site.page.waitForURL(/\/(zh|en)\/directions\//);
  const now = await site.page.evaluate(look);
  assert.deepEqual(faults, []);
  assert.equal(now.headings, 1, "one h1");
  assert.ok(now.seen, "h1 visible");
  assert.equal(now.margin, "0px", "stylesheet applied");
  assert.notEqual(now.paper, "", "stylesheet applied");
  assert.notEqual(now.title, "");
  assert.ok(site.loaded.some((u) => u.endsWith("/js/zhinan.js")), "script loaded");
}

const modes = {
  "at the root of a host": () => serve(dir),
  "below a path": () => serve(dir, "/any/path/"),
  "from files": async () => ({ base: fileBase(dir), close() {} }),
};

for (const [mode, start] of Object.entries(modes)) {
  describe(mode, () => {
    let server, site;
    before(async () => {
      server = await start();
      site = await open(browser);
    });
    after(async () => {
      await site?.close();
      await server?.close();
    });
    for (const k of all) test(label(k), () => sound(site, server.base, k));
  });
}

// A web host shows 404.html at the missing address itself, however deep; so
// its links are whole addresses once the site knows its own.
test("a missing address far down shows the styled 404 page", async (t) => {
  let dir = "";
  const probe = await serve(builtSite(), "/any/path/");
  const port = new URL(probe.base).port;
  await probe.close();
  dir = await build("-base-url", `http://127.0.0.1:${port}/any/path/`);
  const server = await serve(dir, "/any/path/", Number(port));
  t.after(() => server.close());
  const site = await openFor(t, browser);
  const faults = await site.visit(server.base + "zh/no/such/page.html");
  assert.deepEqual(faults.filter((f) => !/404/.test(f)), []);
  const now = await site.page.evaluate(look);
  assert.equal(now.margin, "0px", "stylesheet applied");
  await site.page.click('a[href$="en/directions/index.html"]');
  assert.equal(await site.page.evaluate(() => document.documentElement.lang), "en");
});
