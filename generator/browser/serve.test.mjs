// The preview: an author saves a file, and the open page shows it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { launch, open } from "./browser.mjs";
import { need, project, tempDir } from "./site.mjs";

// Starts the preview of a project; its address is in what it says. Messages
// are kept for the tests to wait for.
async function preview(t, dir) {
  const child = spawn(need("ZHINAN_BIN"), ["serve", "-dir", dir, "-lang", "en", "-addr", "127.0.0.1:0"], { stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((done) => child.once("exit", (code, signal) => done(signal ?? code)));
  t.after(async () => {
    child.kill("SIGKILL"); // no-op once it has ended
    await ended;
  });
  const said = [];
  const waiting = new Set();
  createInterface({ input: child.stderr }).on("line", (line) => {
    said.push(line);
    for (const look of waiting) look();
  });
  const says = (pattern, from = 0) => new Promise((done, fail) => {
    const look = () => {
      const line = said.slice(from).find((l) => pattern.test(l));
      if (line === undefined) return;
      clearTimeout(timer);
      waiting.delete(look);
      done(line);
    };
    const timer = setTimeout(() => fail(new Error(`no ${pattern} in:\n${said.join("\n")}`)), 30_000);
    waiting.add(look);
    look();
  });
  const line = await says(/http:\/\/127\.0\.0\.1:\d+/);
  return {
    base: line.match(/http:\/\/[^\s/]+/)[0] + "/",
    said: () => said.length,
    says,
    // Ends it as an author does, and says how it ended.
    stop: () => {
      process.kill(child.pid, "SIGINT");
      return ended;
    },
  };
}

test("a saved change shows by itself, a broken one does no harm", async (t) => {
  const dir = await tempDir(t);
  for (const part of ["content", "templates", "static"]) await cp(join(project(), part), join(dir, part), { recursive: true });
  const file = join(dir, "content/guides/2024-2/1.5/direction.yaml");
  const original = await readFile(file, "utf8");
  // An addition to the English: the rest has to be what the source says.
  const titled = (more) => original.replace(/^(title: .*\ben: ".*)("})$/m, `$1, ${more}$2`);
  assert.notEqual(titled("x"), original);

  const server = await preview(t, dir);
  const browser = await launch();
  t.after(() => browser.close());
  const { page, visit, faults } = await open(browser);
  await visit(`${server.base}en/directions/2024-2-1.5.html`);
  const heading = page.locator("h1");
  const shows = (text) => page.waitForFunction((t) => document.querySelector("h1")?.textContent.includes(t), text, { timeout: 30_000 });
  await shows("1.5");

  await t.test("a new title", async () => {
    const from = server.said();
    await writeFile(file, titled("first change"));
    await server.says(/files, 0 problems/, from);
    await shows("first change");
  });
  await t.test("broken YAML: the last good page stays", async () => {
    const from = server.said();
    await writeFile(file, 'title: {zh: "\n');
    assert.match(await server.says(/still shown/, from), /: 1 problem;/);
    assert.match(await heading.textContent(), /first change/);
    await page.reload();
    assert.match(await heading.textContent(), /first change/, "after a reload too");
  });
  await t.test("mended: the new page comes", async () => {
    const from = server.said();
    await writeFile(file, titled("second change"));
    await server.says(/files, 0 problems/, from);
    await shows("second change");
  });
  await t.test("a change of the stylesheet", async () => {
    const css = join(dir, "static/css/zhinan.css");
    await writeFile(css, `${await readFile(css, "utf8")}\nbody { outline: 7px solid red; }\n`);
    await page.waitForFunction(() => getComputedStyle(document.body).outlineWidth === "7px", null, { timeout: 30_000 });
  });
  // The waiting connection of a page that reloads is given up; no fault.
  await t.test("nothing else went wrong in the browser", () => assert.deepEqual(faults.filter((f) => !/\/-\/events\?.*ERR_ABORTED/.test(f)), []));
  await t.test("it ends when told to", async () => assert.equal(await server.stop(), 0));
});
