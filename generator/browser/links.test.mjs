// Permanent links, lists in frames, old addresses, and the site as a zip file.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { inflateRawSync } from "node:zlib";
import { launch, openFor } from "./browser.mjs";
import { builtSite, fileBase, need, project, serve, tempDir } from "./site.mjs";

const run = promisify(execFile);
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

describe("the permanent link", () => {
  const path = "en/directions/2024-2-1.5.html";

  test("is copied, and is the address of the page", async (t) => {
    const { context, page, visit } = await start(t);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    assert.deepEqual(await visit(server.base + path), []);
    const line = page.locator(".linkbox .linkline").first();
    assert.equal(await line.locator("code").innerText(), server.base + path);
    await line.locator("button").click();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), server.base + path);
    assert.equal(await line.locator('[role="status"]').innerText(), "Copied");
    await page.locator(".linkbox summary").click();
    const markdown = page.locator(".snippets dd").nth(1);
    await markdown.locator("button").click();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /^\[1\.5 .*\]\(http.*2024-2-1\.5\.html\)$/);
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
    assert.ok((await page.locator(".snippets dd").nth(2).innerText()).includes(`[${day}]`), "day of access");
  });

  // Plain HTTP on an intranet has no clipboard API.
  test("is copied without the clipboard API", async (t) => {
    const { context, page, visit } = await start(t, {}, { scripts: ["delete Navigator.prototype.clipboard;"] });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await visit(server.base + path);
    assert.equal(await page.evaluate(() => navigator.clipboard), undefined);
    await page.locator(".linkbox .copy").first().click();
    assert.equal(await page.locator('.linkbox [role="status"]').innerText(), "Copied");
  });

  test("is plain text without JavaScript", async (t) => {
    const { page, visit } = await start(t, { javaScriptEnabled: false });
    await visit(server.base + path);
    assert.equal(await page.locator(".linkbox code").first().innerText(), `…/${path}`);
    assert.equal(await page.locator("button.copy >> visible=true").count(), 0);
  });
});

// A page of another site that embeds a list.
async function host(t, snippet) {
  const where = await tempDir(t);
  await writeFile(join(where, "index.html"), `<!doctype html><meta charset="utf-8"><title>Intranet</title><link rel="icon" href="data:,">${snippet}`);
  const other = await serve(where);
  t.after(() => other.close());
  return other.base;
}

describe("a list in a frame", () => {
  const frame = (path) => `<iframe src="${server.base}embed/${path}.html" title="x" width="100%" height="420" data-zhinan></iframe>`;

  test("fits where the page has the script, and keeps its height where not", async (t) => {
    for (const [extra, fits] of [["", false], [`<script src="${server.base}js/frame.js" defer></script>`, true]]) {
      const { page, visit } = await start(t);
      assert.deepEqual(await visit(await host(t, frame("zh/partners/egypt") + extra)), []);
      const box = page.frameLocator("iframe").locator(".embed");
      await box.waitFor();
      await page.waitForTimeout(300);
      const { height } = await page.locator("iframe").boundingBox();
      const inside = await box.evaluate((e) => e.ownerDocument.documentElement.getBoundingClientRect().height);
      if (fits) assert.ok(Math.abs(height - inside) < 12, `${height} for ${inside}`);
      else assert.ok(Math.abs(height - 420) < 8, `${height}`);
    }
  });

  test("opens the full page in the whole window", async (t) => {
    const { page, visit } = await start(t);
    await visit(await host(t, frame("en/fields/hydrogen")));
    await page.frameLocator("iframe").locator(".embed-rows a").first().click();
    await page.waitForURL(/\/any\/path\/en\/directions\//);
  });

  test("is light or dark as the reader's system", async (t) => {
    const paper = [];
    for (const colorScheme of ["light", "dark"]) {
      const { page, visit } = await start(t, { colorScheme });
      assert.deepEqual(await visit(`${server.base}embed/zh/latest.html`), []);
      paper.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
    }
    assert.notEqual(paper[0], paper[1]);
  });

  for (const lang of ["zh", "en"]) {
    test(`is shown live on ${lang}/link.html`, async (t) => {
      for (const base of [server.base, fileBase(dir)]) {
        const { page, visit } = await start(t);
        assert.deepEqual(await visit(`${base}${lang}/link.html`), []);
        await page.locator("iframe").scrollIntoViewIfNeeded();
        assert.ok((await page.frameLocator("iframe").locator(".embed-rows > li").count()) > 3);
      }
    });
  }
});

test("an old address leads to the new one, with and without JavaScript", async (t) => {
  const copy = await tempDir(t);
  for (const part of ["content", "templates", "static"]) await cp(join(project(), part), join(copy, part), { recursive: true });
  const name = join(copy, "content/partners.yaml");
  await writeFile(name, (await readFile(name, "utf8")).replace("  - id: egypt\n", "  - id: egypt\n    formerly: [misr]\n"));
  const out = join(copy, "site");
  await run(need("ZHINAN_BIN"), ["build", "-dir", copy, "-out", out]);
  const there = await serve(out, "/x/");
  t.after(() => there.close());
  for (const javaScriptEnabled of [true, false]) {
    for (const base of [there.base, fileBase(out)]) {
      const { page, visit } = await start(t, { javaScriptEnabled });
      await visit(`${base}zh/partners/misr.html`);
      await page.waitForURL(`${base}zh/partners/egypt.html`);
    }
  }
});

// The entries of a zip file, by its central directory.
function unzip(data) {
  const entries = new Map();
  let at = data.readUInt32LE(data.lastIndexOf(Buffer.from("PK\x05\x06", "latin1")) + 16);
  while (data.readUInt32LE(at) === 0x02014b50) {
    const [size, name, extra, comment, local] = [data.readUInt32LE(at + 20), data.readUInt16LE(at + 28), data.readUInt16LE(at + 30), data.readUInt16LE(at + 32), data.readUInt32LE(at + 42)];
    const from = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    entries.set(data.toString("utf8", at + 46, at + 46 + name), inflateRawSync(data.subarray(from, from + size)));
    at += 46 + name + extra + comment;
  }
  return entries;
}

test("the zip file, unpacked, works by a double click", async (t) => {
  const where = await tempDir(t);
  await run(need("ZHINAN_BIN"), ["portable", "-dir", project(), "-out", join(where, "z.zip")]);
  const entries = unzip(await readFile(join(where, "z.zip")));
  for (const [name, data] of entries) {
    await mkdir(dirname(join(where, name)), { recursive: true });
    await writeFile(join(where, name), data);
  }
  const [folder] = [...entries.keys()][0].split("/");
  const sums = entries.get(`${folder}/SHA256SUMS`).toString().trim().split("\n").map((l) => l.split("  "));
  assert.equal(sums.length, entries.size - 1);
  for (const [sum, path] of sums) assert.equal(createHash("sha256").update(entries.get(`${folder}/${path}`)).digest("hex"), sum, path);
  // A name a user may give the folder.
  await rename(join(where, folder), join(where, "指南 2026 #1"));
  const base = fileBase(join(where, "指南 2026 #1"));
  const { page, visit } = await start(t);
  for (const path of ["index.html", "zh/index.html", "en/directions/2024-2-1.5.html", "zh/years/index.html", "zh/link.html", "go/2025-3-1.1.html"]) {
    assert.deepEqual(await visit(base + path), [], path);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).margin), "0px", "styles");
  }
  await visit(`${base}zh/years/index.html`);
  assert.ok(await page.locator("svg").count() > 0, "pictures");
  assert.deepEqual(await visit(`${base}zh/search.html?q=${encodeURIComponent("氢能")}`), []);
  await page.locator('main a[href*="directions/"]').first().waitFor();
});
