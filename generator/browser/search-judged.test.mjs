// The search engine on the built data, against what a reader of the catalogue
// would say belongs to each query.
//
// judged.json: q is the query; exact are the ids it must return and no others;
// or must and not are ids it must and must not return; first are those at the
// head of the list, in order; pages are partner and field pages offered;
// instead is what is said to have been searched in its place.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { loadEngine } from "./search/engine.mjs";
import { builtSite } from "./site.mjs";

const judged = JSON.parse(readFileSync(new URL("search/judged.json", import.meta.url), "utf8"));
const { engine, ids, data } = loadEngine(builtSite());
const known = new Set(Array.from({ length: engine.count }, (_, d) => engine.id(d)));

test("the judgements are sound", () => {
  assert.ok(judged.length >= 70, `${judged.length} queries`);
  assert.equal(new Set(judged.map((j) => j.q)).size, judged.length, "each query once");
  for (const j of judged) {
    for (const id of [...j.exact || [], ...j.must || [], ...j.not || [], ...j.first || []]) assert.ok(known.has(id), `${j.q}: no direction ${id}`);
    assert.ok(Boolean(j.exact) !== Boolean(j.must), `${j.q}: exact or must`);
  }
  for (const kind of ["zh", "en", "mixed", "traditional", "pinyin", "initials", "typo", "id", "synonym", "nothing"]) {
    assert.ok(judged.some((j) => j.of === kind), `no query of the kind ${kind}`);
  }
});

const sums = { wanted: 0, found: 0, returned: 0, right: 0 };
for (const j of judged) {
  test(`${j.of}: ${j.q}`, () => {
    const result = engine.find(j.q);
    const got = ids(result);
    const wanted = j.exact || j.must;
    const wrong = j.exact ? got.filter((id) => !j.exact.includes(id)) : got.filter((id) => (j.not || []).includes(id));
    sums.wanted += wanted.length;
    sums.found += wanted.filter((id) => got.includes(id)).length;
    if (j.exact) {
      sums.returned += got.length;
      sums.right += got.length - wrong.length;
    }
    assert.deepEqual(wanted.filter((id) => !got.includes(id)), [], "not found");
    assert.deepEqual(wrong, [], "found, but must not be");
    if (j.first) assert.deepEqual(got.slice(0, j.first.length), j.first, "first");
    const pages = [...[...result.partners].map((n) => `partner/${data.partners.id[n]}`), ...[...result.fields].map((n) => `field/${data.fields.id[n]}`)];
    for (const p of j.pages || []) assert.ok(pages.includes(p), `no page ${p} among ${pages}`);
    assert.equal(result.instead ? [...result.instead.to].join(" ") : undefined, j.instead, "instead");
  });
}

test("recall and precision", (t) => {
  const percent = (a, b) => `${(b ? (100 * a) / b : 100).toFixed(1)} % (${a} of ${b})`;
  t.diagnostic(`${judged.length} queries: recall ${percent(sums.found, sums.wanted)}, precision of the exact ones ${percent(sums.right, sums.returned)}`);
  assert.equal(sums.found, sums.wanted);
  assert.equal(sums.right, sums.returned);
});

// Whatever is typed, an answer comes back, soon, and its marks fit the text.
test("bad queries do no harm", () => {
  const bad = ["a".repeat(10_000), "韩".repeat(10_000), "韩国 ".repeat(3000), ".*+?^${}()|[]\\", "(a+)+$".repeat(500), "\ud800", "韩\udc00国", "\udfff\ud800 1.5",
    "<img src=x onerror=alert(1)>", "__proto__", "constructor toString", "\u0000\u0007", "\u202e氢能", "İstanbul", "ﬁnance", "%E0%A4%A", "-".repeat(999), "1.".repeat(999)];
  for (const q of bad) {
    const start = performance.now();
    const result = engine.find(q);
    assert.ok(performance.now() - start < 3000, `slow: ${q.slice(0, 20)}`);
    for (const { d } of result.hits.slice(0, 5)) {
      for (const s of [data.docs.zh[d], data.docs.en[d]]) {
        for (const [b, e] of engine.marks(s, result.words)) assert.ok(b >= 0 && b < e && e <= s.length);
      }
      engine.excerpt(d, result.words, "zh", "");
    }
  }
});

// A mark covers what was looked for, and no more.
test("marks", () => {
  const marked = (q, s) => engine.marks(s, engine.find(q).words).map(([b, e]) => s.slice(b, e));
  assert.deepEqual(marked("氢能", "重点支持氢能、Hydrogen 和HYDROGEN energy"), ["氢能", "Hydrogen", "HYDROGEN energy"]);
  assert.deepEqual(marked("韓國", "中国和韩国（Korea）"), ["韩国", "Korea"]);
  assert.deepEqual(marked("印度", "印度尼西亚与印度"), ["印度"]);
  assert.deepEqual(marked("AI", "AI-assisted, said Aidan; main aims"), ["AI"]);
  assert.deepEqual(marked("1.5", "1.5, 11.5, 1.55, 21.5"), ["1.5"]);
  assert.deepEqual(marked("agri", "Agriculture; bioagriculture"), ["Agri"]);
  assert.deepEqual(marked("energy", "Énergy, ÉNERGY"), ["Énergy", "ÉNERGY"]);
});

// What a reader sees of a hit: a sentence with the word, in the page's
// language where it has it, and not too long.
test("excerpts", () => {
  for (const [q, lang] of [["知识产权", "zh"], ["intellectual property", "en"], ["women", "zh"], ["女性", "en"]]) {
    const { hits, words } = engine.find(q);
    assert.ok(hits.length);
    for (const { d } of hits) {
      const shown = engine.excerpt(d, words, lang, "");
      assert.ok(shown, `${q}: ${engine.id(d)} has no excerpt`);
      assert.ok(engine.marks(shown.text, words).length, `${q}: ${shown.text}`);
      assert.ok(shown.text.length < 260, shown.text);
    }
  }
  const { hits, words } = engine.find("知识产权");
  assert.ok(hits.every(({ d }) => engine.excerpt(d, words, "en", "").lang === "en"), "an English page shows English");
});

test("facets", () => {
  const none = engine.find("韩国");
  assert.equal(none.counts.year.get("2025"), 2);
  assert.equal(none.counts.kind.get("plan"), 2);
  assert.equal(none.counts.partner.get("korea"), 6);
  const some = engine.find("韩国", { year: new Set(["2025"]) });
  assert.deepEqual(ids(some), ["2025-3-1.1", "2025-3-1.2"]);
  assert.equal(some.counts.year.get("2023"), 2, "a facet counts what choosing another value of it would give");
  assert.equal(some.counts.kind.get("plan"), undefined);
  assert.equal(some.total, 6);
  assert.equal(engine.find("", { kind: new Set(["plan"]) }).hits.length, 31);
  assert.ok(ids(engine.find("", { field: new Set(["energy"]) })).includes("2023-1-2.3"), "a field has those below it");
});
