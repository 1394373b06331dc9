// Independent checkers over the built site: the Nu HTML checker of the W3C,
// html-validate and linkinator.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { LinkChecker } from "linkinator";
import vnu from "vnu-jar";
import { kinds } from "./kinds.mjs";
import { builtSite, serve } from "./site.mjs";

const dir = builtSite();

// The errors the Nu checker finds in the pages of folders. Its warnings of
// the content security policy come from reading files, which have no 'self'.
function nu(...folders) {
  // It works on one processor: so does what the machine does beside it.
  const args = ["-Xss4m", "-XX:+UseSerialGC", "-jar", vnu, "--format", "json", "--errors-only", "--exit-zero-always", "--skip-non-html", ...folders];
  return new Promise((done, fail) => {
    execFile("java", args, { maxBuffer: 1 << 26 }, (error, _, said) => {
      if (error) return fail(error);
      const { messages } = JSON.parse(said);
      done(messages.map((m) => `${m.url}:${m.lastLine}: ${m.message}`));
    });
  });
}

// The checker starts once, with the site and with a page that has a fault.
describe("the Nu HTML checker", () => {
  const pages = [], planted = [];
  before(async () => {
    const bad = await mkdtemp(join(tmpdir(), "zhinan-browser-"));
    await writeFile(join(bad, "planted.html"), "<!doctype html><html lang=en><title>t</title><p><ul><li id=a>1<li id=a>2</ul>");
    for (const m of await nu(dir, bad)) (m.includes(`${bad}/planted.html`) ? planted : pages).push(m);
    await rm(bad, { recursive: true });
  });
  test("finds no error on any page", () => assert.deepEqual(pages, []));
  test("would find one", () => assert.match(planted.join("\n"), /Duplicate ID/));
});

// All rules that are recommended or concern whole documents, but for these.
const rules = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }],
    "long-title": "off", // the official names are as long as they are
    "no-redundant-role": "off", // a list without bullets is a list in Safari only when it says so
    "prefer-native-element": ["error", { exclude: ["list", "region"] }],
    "require-sri": ["error", { target: "crossorigin" }], // the site loads nothing from elsewhere
    "valid-id": ["error", { relaxed: true }], // HTML lets an id begin with a digit, as ours of guides do
  },
};

test("html-validate finds no error on any kind of page", async (t) => {
  const validator = new HtmlValidate(new StaticConfigLoader(rules));
  const faults = async (name, text) => (await validator.validateString(text, name)).results
    .flatMap((r) => r.messages.map((m) => `${name}:${m.line}:${m.column}: ${m.ruleId}: ${m.message}`));
  assert.match((await faults("bad.html", "<!doctype html><p>a</i></p>")).join("\n"), /close-order|stray/);
  for (const k of await kinds(dir)) {
    await t.test(k.path, async () => assert.deepEqual(await faults(k.path, await readFile(join(dir, k.path), "utf8")), []));
  }
});

test("every page is reached by links, and none is broken", async (t) => {
  const site = await serve(dir, "/guide/");
  t.after(() => site.close());
  const { links } = await new LinkChecker().check({
    path: site.base, recurse: true, concurrency: 20, timeout: 30_000,
    linksToSkip: [`^(?!${site.base})`], // what other hosts serve is not ours to test
  });
  const reached = new Set(links.filter((l) => l.state === "OK").map((l) => new URL(l.url).pathname.slice("/guide/".length)));
  assert.deepEqual(links.filter((l) => l.state === "BROKEN").map((l) => `${l.url} (${l.status}) on ${l.parent}`), []);
  const pages = (await readdir(dir, { recursive: true })).filter((f) => f.endsWith(".html"));
  const lost = pages.filter((f) => !reached.has(f) && !reached.has(f.replace(/(^|\/)index\.html$/, "$1")));
  // A missing address leads to 404.html; links without a language are for others to use.
  assert.deepEqual(lost.filter((f) => f !== "404.html" && !f.startsWith("go/")), []);
});
