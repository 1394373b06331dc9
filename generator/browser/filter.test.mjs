// The filters of the lists: every choice, together and apart, with JavaScript
// and by the stylesheet alone.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { axeScript, violationsInBoth } from "./axe.mjs";
import { launch, open, openFor } from "./browser.mjs";
import { cut } from "./cut.mjs";
import { build, builtSite, fileBase, serve } from "./site.mjs";

const dir = builtSite();
const base = fileBase(dir);
const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
const lists = ["directions/index", "partners/egypt", "partners/eu", "fields/energy", "years/2024", "guides/2024-2"];
const words = {
  zh: { shown: (n, of, calls) => `显示${n}个指南方向${calls ? "" : "和年度计划条目"}，共${of}个`, last: /^；其中2个/ },
  en: { shown: (n, of, calls) => `Showing ${n} of ${of} calls${calls ? "" : " and planned calls"}`, last: /^; 2 of them/ },
};
let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const start = (t, options = {}, extra) => openFor(t, browser, { viewport: desk, ...options }, extra);

// All rows of the list with what they carry, and which are seen.
const rowsOf = (page) => page.evaluate(() => [...document.querySelectorAll(".list tr[data-id]")].map((tr) => ({
  id: tr.dataset.id, seen: tr.checkVisibility(), open: tr.getAttribute("data-open") ?? "",
  ...Object.fromEntries(tr.getAttributeNames().filter((a) => /^data-[fs]-/.test(a)).map((a) => [a.slice(5), tr.getAttribute(a)])),
})));

const facetsOf = (page) => page.evaluate(() => [...document.querySelectorAll(".filter select")]
  .filter((s) => s.name !== "sort" && s.name !== "who")
  .map((s) => ({ name: s.name, values: [...s.options].map((o) => o.value).filter(Boolean) })));

// The numbers beside the choices, and what the page says of the whole.
const said = (page) => page.evaluate(() => ({
  counts: Object.fromEntries([...document.querySelectorAll(".filter select")].flatMap((s) => [...s.options]
    .filter((o) => o.value && s.name !== "sort" && s.name !== "who")
    .map((o) => [`${s.name}=${o.value}`, Number(o.text.match(/(\d+)\D*$/)[1])]))),
  result: document.querySelector(".filter-result").textContent,
}));

// Run in a page: makes each choice by itself, and tells what is then seen.
function everyChoice(facets) {
  return facets.flatMap(({ name, values }) => {
    const select = document.querySelector(`.filter select[name="${name}"]`);
    const choose = (value) => {
      select.value = value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    };
    const found = values.map((value) => {
      choose(value);
      return {
        name, value, ids: [...document.querySelectorAll(".list tr[data-id]")].filter((tr) => tr.checkVisibility()).map((tr) => tr.dataset.id).sort(),
        n: Number(select.selectedOptions[0].text.match(/(\d+)\D*$/)[1]),
        result: document.querySelector(".filter-result").textContent,
      };
    });
    choose("");
    return found;
  });
}

// What a choice means, written down once more.
const meets = (row, name, value) => {
  const has = row[`f-${name}`].split(" ");
  return has.includes(value) || (name === "field" && has.includes("*")) || (name === "partner" && row.open.split(" ").includes(value));
};
const left = (rows, choices) => rows.filter((r) => Object.entries(choices).every(([k, v]) => meets(r, k, v)));
const distinct = (rows) => new Set(rows.map((r) => r.id)).size;
const ids = (rows) => rows.map((r) => r.id).sort();
const seen = (rows) => ids(rows.filter((r) => r.seen));

// The counts of rows that the stylesheet puts beneath the tables, as a screen
// reader hears them.
async function counted({ context, page }) {
  const session = await context.newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const heard = nodes.filter((n) => !n.ignored && n.role.value === "StaticText").map((n) => n.name.value).join("|");
  return [...heard.matchAll(/Rows shown: \|?(\d+)/g)].map((m) => Number(m[1]));
}

// Chooses as a reader does; folded choices are opened first.
async function choose(page, choices) {
  await page.evaluate(() => document.querySelectorAll(".filter details").forEach((d) => { d.open = true; }));
  for (const [name, value] of Object.entries(choices)) await page.selectOption(`.filter select[name="${name}"]`, value);
}

for (const lang of ["zh", "en"]) {
  for (const list of lists) {
    for (const javaScriptEnabled of [true, false]) {
      test(`every choice of ${list}, ${lang}, JavaScript ${javaScriptEnabled ? "on" : "off"}`, async (t) => {
        const { page, visit } = await start(t, { javaScriptEnabled });
        const faults = await visit(`${base}${lang}/${list}.html`);
        const rows = await rowsOf(page);
        const facets = await facetsOf(page);
        assert.ok(facets.length >= 5, `${facets.length} facets`);
        assert.equal((await said(page)).result, words[lang].shown(distinct(rows), distinct(rows), list === "guides/2024-2"));
        assert.ok(rows.every((r) => r.seen), "all rows are seen first");
        const found = await page.evaluate(everyChoice, facets);
        for (const { name, value, ids: got, n, result } of found) {
          const wanted = left(rows, { [name]: value });
          assert.deepEqual(got, ids(wanted), `${name}=${value}`);
          assert.equal(n, distinct(wanted), `number of ${name}=${value}`);
          if (javaScriptEnabled) assert.equal(result, words[lang].shown(distinct(wanted), distinct(rows), list === "guides/2024-2"));
        }
        assert.equal(found.length, facets.flatMap((f) => f.values).length);
        assert.ok((await rowsOf(page)).every((r) => r.seen), "all rows are back");
        assert.deepEqual(faults, []);
      });
    }
  }
}

describe("together", () => {
  const cases = [
    { kind: "joint-research", both: "required" },
    { field: "energy", enterprise: "required" },
    { partner: "egypt", year: "2024" },
    { partner: "egypt", kind: "joint-laboratory", ip: "required" },
    { status: "draft", funds: "up-2000000", duration: "2" },
    { field: "hydrogen", status: "plan" },
    { projects: "tbd", funds: "tbd" },
    { guide: "2023-1", letter: "unstated", matching: "required", labs: "unstated" },
    { partner: "korea", field: "agriculture", labs: "required" },
  ];
  for (const choices of cases) {
    test(JSON.stringify(choices), async (t) => {
      const on = await start(t);
      const off = await start(t, { javaScriptEnabled: false });
      for (const { page, visit } of [on, off]) {
        await visit(`${base}en/directions/index.html`);
        await choose(page, choices);
      }
      const rows = await rowsOf(on.page);
      const wanted = left(rows, choices);
      assert.deepEqual(seen(rows), ids(wanted));
      assert.deepEqual(seen(await rowsOf(off.page)), ids(wanted), "without JavaScript");
      // Every number says what one would get by choosing that instead.
      const { counts } = await said(on.page);
      for (const [key, n] of Object.entries(counts)) {
        const [name, value] = key.split("=");
        assert.equal(n, distinct(left(rows, { ...choices, [name]: value })), key);
      }
      // Where nothing is left no heading stays; without JavaScript the rows are counted.
      const heads = await on.page.evaluate(() => [...document.querySelectorAll("[data-group]")]
        .filter((g) => g.checkVisibility() && ![...g.querySelectorAll("tr[data-id]")].some((tr) => tr.checkVisibility())).length);
      assert.equal(heads, 0, "headings without rows");
      assert.equal(await on.page.locator(".list .totals >> visible=true").count(), 0, "a sum of all under some");
      assert.equal(await off.page.locator(".list .totals >> visible=true").count(), 0);
      assert.equal(await off.page.locator(".filter-result").isVisible(), false);
      const tables = await off.page.evaluate(() => [...document.querySelectorAll(".list table.directions")]
        .map((t) => [...t.tBodies[0].rows].map((tr) => tr.dataset.id)));
      const kept = ids(wanted);
      assert.deepEqual(await counted(off), tables.map((t) => t.filter((id) => kept.includes(id)).length), "rows counted");
      assert.deepEqual(await counted(on), []);
    });
  }
});

const modes = {
  "at the root of a host": () => serve(dir),
  "below a path": () => serve(dir, "/any/path/"),
  "from files": async () => ({ base, close() {} }),
};
for (const [mode, begin] of Object.entries(modes)) {
  test(`the address holds the state, ${mode}`, async (t) => {
    const server = await begin();
    t.after(() => server.close());
    const { page, visit, faults } = await start(t);
    const url = `${server.base}zh/directions/index.html`;
    await visit(url);
    const all = await rowsOf(page);
    const shows = async (choices, query) => {
      assert.equal(page.url(), url + query);
      assert.deepEqual(seen(await rowsOf(page)), ids(left(all, choices)), query);
      for (const name of ["kind", "partner"]) assert.equal(await page.inputValue(`select[name="${name}"]`), choices[name] ?? "");
    };
    await choose(page, { kind: "flagship" });
    await shows({ kind: "flagship" }, "?kind=flagship");
    await choose(page, { partner: "egypt" });
    await shows({ kind: "flagship", partner: "egypt" }, "?partner=egypt&kind=flagship");
    await page.goBack();
    await shows({ kind: "flagship" }, "?kind=flagship");
    await page.goBack();
    await shows({}, "");
    await page.goForward();
    await shows({ kind: "flagship" }, "?kind=flagship");
    await page.reload();
    await shows({ kind: "flagship" }, "?kind=flagship");
    // To a direction and back, and to the other language.
    await page.locator(".list tr[data-id] th a >> visible=true").first().click();
    await page.waitForURL(/directions\/20/);
    await page.goBack();
    await shows({ kind: "flagship" }, "?kind=flagship");
    await page.click(".languages a");
    await page.waitForURL(/\/en\/directions\/index\.html\?kind=flagship$/);
    assert.deepEqual(seen(await rowsOf(page)), ids(left(all, { kind: "flagship" })));
    assert.deepEqual(faults, []);
  });
}

test("a broken state does no harm", async (t) => {
  const { page, visit } = await start(t);
  for (const query of ["?kind=no-such", "?kind=", "?=&&=", "?%", "?%E0%A4%A", "?kind=flagship&kind=x", "?sort=no-such", "?sort=-", "?sort=constructor",
    "?__proto__=x&constructor=y", "?kind=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "?kind=*", `?partner=${"x".repeat(10_000)}`, "?kind=%ED%A0%80", "?who=king"]) {
    const faults = await visit(`${base}en/directions/index.html${query}`);
    const rows = await rowsOf(page);
    assert.deepEqual(faults, [], query);
    assert.equal(rows.filter((r) => r.seen).length, query.includes("flagship&") ? left(rows, { kind: "flagship" }).length : 66, query.slice(0, 80));
  }
});

test("an anchor is kept beside the state", async (t) => {
  const { page, visit } = await start(t);
  await visit(`${base}en/directions/index.html#plan`);
  await choose(page, { status: "plan" });
  assert.ok(page.url().endsWith("?status=plan#plan"), page.url());
});

for (const javaScriptEnabled of [true, false]) {
  test(`clear all, JavaScript ${javaScriptEnabled ? "on" : "off"}`, async (t) => {
    const { page, visit, faults } = await start(t, { javaScriptEnabled });
    await visit(`${base}en/directions/index.html`);
    await choose(page, { kind: "flagship", partner: "egypt", who: "university" });
    if (javaScriptEnabled) await page.click('thead button:text-is("Total funding") >> visible=true');
    assert.ok((await rowsOf(page)).some((r) => !r.seen));
    await page.click(".filter-clear");
    await page.waitForFunction(() => !document.querySelector(".filter select:has(option:not([value=''])):not([name=sort])")?.value);
    const rows = await rowsOf(page);
    assert.ok(rows.every((r) => r.seen));
    assert.equal(page.url(), `${base}en/directions/index.html`);
    assert.equal(await page.locator("[aria-sort], .note-apply >> visible=true").count(), 0);
    assert.deepEqual(rows.map((r) => Number(r["s-number"])), rows.map((_, i) => i), "in printed order");
    if (javaScriptEnabled) {
      await page.goBack();
      assert.match(page.url(), /who=university/);
    }
    assert.deepEqual(faults, []);
  });
}

for (const lang of ["zh", "en"]) {
  test(`an empty result explains itself, ${lang}`, async (t) => {
    const { page, visit } = await start(t);
    const choices = { partner: "egypt", kind: "flagship", letter: "required" };
    await visit(`${base}${lang}/directions/index.html`);
    await choose(page, choices);
    let rows = await rowsOf(page);
    assert.equal(rows.filter((r) => r.seen).length, 0);
    assert.equal((await said(page)).result, words[lang].shown(0, 66));
    const offered = await page.locator(".filter-empty button").allTextContents();
    const without = (k) => left(rows, Object.fromEntries(Object.entries(choices).filter(([x]) => x !== k)));
    const ways = Object.keys(choices).filter((k) => without(k).length);
    assert.equal(offered.length, ways.length);
    assert.ok(ways.length > 0);
    for (const [i, k] of ways.entries()) {
      assert.match(offered[i], new RegExp(`[^\\d]${distinct(without(k))}个?$`), offered[i]);
    }
    await page.locator(".filter-empty button").first().click();
    rows = await rowsOf(page);
    assert.ok(rows.some((r) => r.seen));
    assert.equal(await page.locator(".filter-empty").isVisible(), false);
    assert.ok(await page.evaluate(() => document.activeElement.classList.contains("filter-result")), "the focus is not lost");
    assert.ok(!page.url().includes(ways[0]));
    // Where no single choice stands in the way, it says so.
    await choose(page, { partner: "korea", kind: "framework", letter: "required", labs: "required" });
    assert.equal(await page.locator(".filter-empty button").count(), 0);
    assert.match(await page.locator(".filter-empty").textContent(), /清除全部选择|clear all choices/);
  });
}

test("the result is announced", async (t) => {
  const { page, visit } = await start(t);
  await visit(`${base}en/directions/index.html`);
  const live = page.getByRole("status");
  assert.equal(await live.count(), 1);
  await choose(page, { kind: "flagship" });
  assert.match(await live.textContent(), /^Showing \d+ of 66/);
});

// Columns and what is known of their order.
const columns = {
  "directions/index": ["number", "title", "partner", "funds", "projects", "average"],
  "guides/2024-2": ["number", "title", "partner", "funds", "projects", "average"],
  "partners/eu": ["number", "title", "funds", "projects", "average"],
  "years/2024": ["number", "title", "funds", "projects", "average"],
  "fields/energy": ["number", "title", "partner", "funds", "projects"],
};
for (const [list, keys] of Object.entries(columns)) {
  for (const lang of ["zh", "en"]) {
    test(`sorting ${list}, ${lang}`, async (t) => {
      const { page, visit, faults } = await start(t);
      await visit(`${base}${lang}/${list}.html`);
      const printed = await rowsOf(page);
      for (const key of keys) {
        const falling = ["funds", "projects", "average"].includes(key);
        for (const direction of falling ? ["descending", "ascending"] : ["ascending", "descending"]) {
          await page.locator(`th[data-key="${key}"] button >> visible=true`).first().click();
          const tables = await page.evaluate((key) => [...document.querySelectorAll(".list table.directions")].filter((t) => t.checkVisibility() && t.querySelector(`th[data-key="${key}"]`)).map((table) => ({
            sort: [...table.querySelectorAll("th[aria-sort]")].map((th) => `${th.dataset.key} ${th.getAttribute("aria-sort")}`),
            values: [...table.tBodies[0].rows].map((tr) => tr.getAttribute(`data-s-${key}`)),
          })), key);
          assert.ok(tables.length > 0);
          for (const { sort, values } of tables) {
            assert.deepEqual(sort, [`${key} ${direction}`]);
            const known = values.filter((v) => v !== null).map(Number);
            assert.deepEqual(values.map((v) => v === null), [...known.map(() => false), ...values.slice(known.length).map(() => true)], `${key}: unknown last`);
            assert.deepEqual(known, [...known].sort((a, b) => direction === "ascending" ? a - b : b - a), `${key} ${direction}`);
          }
          assert.equal(await page.evaluate(() => document.activeElement.closest("th")?.dataset.key), key, "the focus stays on the column");
          assert.ok(await page.evaluate(() => document.activeElement.checkVisibility()), "and is seen");
          assert.match(page.url(), new RegExp(`\\?sort=${direction === "descending" ? "-" : ""}${key}$`));
        }
        await page.keyboard.press("Enter"); // the third time: as printed
        assert.equal(await page.locator("th[aria-sort]").count(), 0);
        assert.deepEqual((await rowsOf(page)).map((r) => r.id), printed.map((r) => r.id));
      }
      assert.deepEqual(faults, []);
    });
  }
}

test("sorted across guides: the most money of all calls comes first, and each row names its guide", async (t) => {
  const { page, visit } = await start(t);
  await visit(`${base}en/directions/index.html?sort=-funds`);
  const first = page.locator(".sorted tbody tr").first();
  assert.equal(await first.getAttribute("data-id"), "2023-1-1.4");
  assert.match(await first.locator("td.number").innerText(), /2023, batch 1\s+1\.4/);
  assert.equal(await page.locator(".sorted tbody tr").count(), 35);
  await choose(page, { partner: "egypt" });
  const rows = await rowsOf(page);
  assert.deepEqual(seen(rows), ids(left(rows, { partner: "egypt" })));
  assert.ok(await page.locator(".sorted tbody tr >> visible=true").count() > 0);
  await choose(page, { status: "plan" });
  assert.equal(await page.locator(".sorted").isVisible(), false, "no heading over nothing");
});

describe("Can I apply?", () => {
  for (const lang of ["zh", "en"]) {
    for (const javaScriptEnabled of [true, false]) {
      test(`${lang}, JavaScript ${javaScriptEnabled ? "on" : "off"}`, async (t) => {
        const { page, visit, faults } = await start(t, { javaScriptEnabled });
        await visit(`${base}${lang}/directions/index.html`);
        const notes = page.locator(".list .note-apply >> visible=true");
        const outs = page.locator(".list .note-out >> visible=true");
        assert.equal(await notes.count(), 0);
        for (const [who, excluded] of [["enterprise", ["2023-1-1.9", "2025-3-1.5"]], ["institute", ["2023-1-2.1", "2025-3-1.1"]], ["university", ["2023-1-2.1", "2025-3-1.1"]]]) {
          await choose(page, { who });
          const rows = await rowsOf(page);
          assert.ok(rows.every((r) => r.seen), "nothing is hidden");
          assert.ok(await notes.count() >= 66, "each row says something");
          assert.equal(await outs.count(), 2);
          const named = await page.evaluate(() => [...document.querySelectorAll(".note-out")].filter((n) => n.checkVisibility()).map((n) => n.closest("tr").dataset.id));
          assert.deepEqual(named.sort(), excluded);
          if (!javaScriptEnabled) continue;
          for (const id of excluded) {
            assert.ok(await page.evaluate((id) => !document.querySelector(`.list tr[data-id="${id}"]`).nextElementSibling, id), `${id} stands last`);
          }
          assert.match((await said(page)).result.replace(words[lang].shown(66, 66), ""), words[lang].last);
        }
        // Required, encouraged and not stated, in words beside the rows.
        const note = (id) => page.locator(`tr[data-id="${id}"] .note-apply`).first().textContent();
        assert.match(await note("2024-2-1.3"), /必须|required/);
        assert.match(await note("2024-2-1.7"), /鼓励|encouraged/);
        assert.match(await note("2024-2-1.2"), /未说明|not stated/);
        // A partner by way of its group, and a direction open to any field, say so.
        await choose(page, { partner: "egypt", field: "hydrogen" });
        assert.ok(await page.locator('tr[data-id="2024-2-1.6"] .note-any').isVisible());
        assert.ok(await page.locator('tr[data-id="2024-2-1.6"] .note-open').isVisible());
        await choose(page, { field: "" });
        assert.equal(await page.locator('tr[data-id="2024-2-1.3"] .note-open').count(), 0);
        assert.equal(await page.locator('tr[data-id="2024-2-1.6"] .note-any').isVisible(), false);
        assert.deepEqual(faults, []);
      });
    }
  }
});

describe("on a phone", () => {
  for (const lang of ["zh", "en"]) {
    for (const javaScriptEnabled of [true, false]) {
      test(`folded, opened, chosen: ${lang}, JavaScript ${javaScriptEnabled ? "on" : "off"}`, async (t) => {
        const { page, visit, faults } = await start(t, { viewport: phone, javaScriptEnabled, hasTouch: true });
        for (const list of lists) {
          await visit(`${base}${lang}/${list}.html`);
          const kind = page.locator('.fold select[name="kind"], .fold select[name="year"], .fold select[name="funds"]').first();
          assert.equal(await kind.isVisible(), false, "folded");
          await page.tap(".fold > summary");
          await page.tap(".more > summary");
          assert.ok(await kind.isVisible(), "opened");
          if (javaScriptEnabled) assert.deepEqual([...new Set(await page.evaluate(cut))], [], list); // its callbacks need scripts
        }
        await choose(page, { kind: "joint-laboratory" });
        const rows = await rowsOf(page);
        assert.deepEqual(seen(rows), ids(left(rows, { kind: "joint-laboratory" })));
        assert.deepEqual(faults, []);
      });
    }
    test(`cards are sorted by a drop-down, ${lang}`, async (t) => {
      const { page, visit } = await start(t, { viewport: phone });
      await visit(`${base}${lang}/directions/index.html`);
      await page.tap(".fold > summary").catch(() => page.click(".fold > summary"));
      await page.selectOption('select[name="sort"]', "-funds");
      assert.match(page.url(), /\?sort=-funds$/);
      const values = await page.locator(".sorted tbody tr").evaluateAll((trs) => trs.map((tr) => tr.getAttribute("data-s-funds")));
      assert.deepEqual(values.filter(Boolean).map(Number), values.filter(Boolean).map(Number).sort((a, b) => b - a));
      // No stop of the keyboard where nothing is seen.
      assert.equal(await page.locator("thead button").evaluateAll((bs) => bs.filter((b) => b.tabIndex >= 0).length), 0);
      await page.setViewportSize(desk);
      await page.waitForFunction(() => [...document.querySelectorAll("thead button")].every((b) => b.tabIndex === 0));
      assert.equal(await page.locator(".sort-choice").isVisible(), false);
    });
  }
});

test("by keyboard alone", async (t) => {
  const { page, visit } = await start(t);
  await visit(`${base}en/directions/index.html`);
  const stops = new Set();
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    stops.add(await page.evaluate(() => {
      const e = document.activeElement;
      if (e.matches("thead button")) return `sort ${e.parentNode.dataset.key}`;
      return e.closest(".filter") ? e.name || e.className || e.localName : "";
    }));
  }
  for (const stop of ["who", "partner", "field", "kind", "status", "year", "guide", "summary", "filter-clear", "sort funds"]) assert.ok(stops.has(stop), `no stop at ${stop}`);
  await page.focus('select[name="who"]');
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => location.search === "?who=enterprise");
  await page.focus(".more > summary");
  await page.keyboard.press("Enter");
  assert.ok(await page.locator('select[name="duration"]').isVisible());
});

test("short lists have no filter", async (t) => {
  const { page, visit, loaded } = await start(t);
  const faults = await visit(`${base}en/partners/argentina.html`);
  assert.ok(await page.locator("tr[data-id]").count() > 0);
  assert.equal(await page.locator(".filter, thead button").count(), 0);
  assert.ok(!loaded.some((u) => /filter\.(js|css)$/.test(u)));
  assert.deepEqual(faults, []);
});

test("nothing moves while a page loads", async (t) => {
  for (const viewport of [desk, phone]) {
    const { page, visit } = await start(t, { viewport }, { scripts: [
      'window.moved = 0; new PerformanceObserver((l) => { for (const e of l.getEntries()) if (!e.hadRecentInput) window.moved += e.value; }).observe({ type: "layout-shift", buffered: true });',
    ] });
    for (const lang of ["zh", "en"]) {
      for (const list of lists) {
        await visit(`${base}${lang}/${list}.html`);
        await page.waitForTimeout(60);
        assert.ok(await page.evaluate(() => window.moved) < 0.01, `${lang}/${list} moved by ${await page.evaluate(() => window.moved)}`);
      }
    }
  }
});

test("a deadline that has passed since the build", async (t) => {
  const base = fileBase(await build("-today", "2022-12-01"));
  const url = `${base}en/directions/index.html`;
  const off = await start(t, { javaScriptEnabled: false });
  await off.visit(url);
  await choose(off.page, { status: "open" });
  const then = seen(await rowsOf(off.page));
  assert.ok(then.includes("2023-1-1.4"));
  const on = await start(t);
  await on.visit(`${url}?status=closed`);
  assert.deepEqual(seen(await rowsOf(on.page)), then, "what was open is closed");
  assert.equal((await said(on.page)).counts["status=open"], 0);
});

// Rules of accessibility with everything open: chosen, sorted, and empty.
for (const lang of ["zh", "en"]) {
  for (const [name, viewport, first] of [["desk", desk, "light"], ["phone", phone, "dark"]]) {
    describe(`accessibility rules, ${lang}, ${name}`, () => {
      const found = {};
      let empty;
      before(async () => {
        const { page, visit, close } = await open(browser, { viewport, colorScheme: first }, { scripts: [axeScript] });
        for (const list of lists) {
          await visit(`${base}${lang}/${list}.html`);
          await page.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
          found[list] = await violationsInBoth(page, first);
        }
        await visit(`${base}${lang}/directions/index.html?who=university&field=energy&sort=-funds`);
        found["chosen and sorted"] = await violationsInBoth(page, first);
        await visit(`${base}${lang}/directions/index.html?partner=egypt&kind=flagship&letter=required`);
        empty = await page.locator(".filter-empty").isVisible();
        found.empty = await violationsInBoth(page, first);
        await close();
      });
      for (const colorScheme of ["light", "dark"]) {
        test(colorScheme, () => {
          assert.ok(empty);
          assert.equal(Object.keys(found).length, lists.length + 2);
          for (const [what, faults] of Object.entries(found)) {
            assert.deepEqual(faults[colorScheme], [], what);
            assert.deepEqual(faults.moved, [], what);
          }
        });
      }
    });
  }
}

test("the script is small and makes nothing out of text", async () => {
  const script = await readFile(join(dir, "js/filter.js"), "utf8");
  assert.ok(script.length < 14_000, `${script.length} characters`);
  assert.doesNotMatch(script, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|\.style\b/);
});
