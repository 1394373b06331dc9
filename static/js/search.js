// Search. The engine at the top knows words and data, the page below it knows
// the document. Without this file the search page offers the lists.
"use strict";

// Makes the engine over the data of search/index.js.
globalThis.zhinanSearch = (data) => {
  const { docs, groups } = data;
  const count = docs.number.length;
  const range = (n) => Array.from({ length: n }, (_, i) => i);
  const TITLE = 4, PARTNER = 3, TOPIC = 2, TEXT = 1;

  // Folding makes one character of every spelling of it: lower case, no
  // accents, simplified, half-width. It keeps every place where it is.
  const simple = new Map();
  for (let i = 0; i < data.han.length; i += 2) simple.set(data.han[i], data.han[i + 1]);
  const odd = new RegExp(`[${[...simple.keys()].join("")}\u00c0-\u024f\u1e00-\u1eff\u2010-\u2015\u2019\u2080-\u2089\u2212\uff0d\uff0e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]`, "g");
  const fold = (s) => s.replace(/\u0130/g, "I").toLowerCase().replace(odd, (c) => {
    const s = simple.get(c);
    if (s) return s;
    if (c >= "\u2010" && c <= "\u2015" || c === "\u2212") return "-";
    if (c === "\u2019") return "'";
    return c.normalize("NFKD")[0].toLowerCase();
  });

  // What a query consists of: runs of Han characters, and words.
  const part = /[\u3005\u3007\u3400-\u9fff\uf900-\ufaff]+|[0-9a-z\u00df-\u058f\u3040-\u30ff\uac00-\ud7af]+(?:[.'&+-][0-9a-z\u00df-\u058f]+)*/g;
  const isHan = /^[\u3005\u3007\u3400-\u9fff\uf900-\ufaff]/;
  const isNumber = /^\d[\d.-]*$/;
  const split = (folded) => {
    const chunks = [];
    let end = -1;
    for (const m of folded.matchAll(part)) {
      if (m.index === end) chunks[chunks.length - 1].push(m[0]);
      else chunks.push([m[0]]);
      end = m.index + m[0].length;
    }
    return chunks;
  };
  const key = (s) => split(fold(s)).map((c) => c.join("")).join(" ");

  const terms = new Map();
  groups.forEach((g) => {
    g.keys = g.t.map(key);
    g.keys.forEach((k) => { if (k) terms.set(k, g); });
  });
  // The group of a term, also in the plural.
  const group = (s) => terms.get(s) || terms.get(s.replace(/s$/, "")) || terms.get(s.replace(/ies$/, "y"));
  const flat = (s) => s.replace(/([ln])[vü]/g, "$1u");
  // Names by pinyin (from the first letter of the second syllable on) or by
  // its initials.
  const byPinyin = (word) => {
    const found = [];
    if (!/^[a-zü]{2,24}$/.test(word)) return found;
    const w = flat(word);
    for (const g of groups) {
      for (const [term, reading] of g.y || []) {
        const syllables = flat(reading).split(" ");
        const hit = syllables.length > 1
          ? w === syllables.map((s) => s[0]).join("") || syllables.some((s, i) => i + 1 < syllables.length && w.length > s.length && syllables.slice(i).join("").startsWith(w))
          : w === syllables[0];
        if (hit) found.push([term, g]);
      }
    }
    return found;
  };

  const letter = (text, i) => {
    const c = text.charCodeAt(i);
    return c > 47 && c < 58 || c > 96 && c < 123;
  };
  const digit = (text, i) => {
    const c = text.charCodeAt(i);
    return c > 47 && c < 58;
  };
  // Where a needle stands in folded text, from a place on; -1 for nowhere.
  const place = (text, a, from) => {
    for (let i = text.indexOf(a.s, from); i >= 0; i = text.indexOf(a.s, i + 1)) {
      const e = i + a.s.length;
      if (a.start && letter(text, i - 1)) continue;
      if (a.number && (/[.,]/.test(text[i - 1]) && digit(text, i - 2) || digit(text, e) || /[.,]/.test(text[e]) && digit(text, e + 1))) continue;
      if (a.whole && letter(text, e) && !(text[e] === "s" && !letter(text, e + 1))) continue;
      if (a.longer && a.longer.some(([t, at]) => i >= at && text.startsWith(t, i - at))) continue;
      return i;
    }
    return -1;
  };

  // A needle for a word as typed, which may go on, or for a term, which is whole.
  const names = groups.filter((g) => g.p).flatMap((g) => g.keys.map((k) => [k, g]));
  const needle = (s, whole) => {
    const a = { s };
    if (letter(s, 0)) a.start = true;
    if (digit(s, s.length - 1)) a.number = true;
    else if (letter(s, s.length - 1) && (whole || s.length < 3)) a.whole = true;
    const g = terms.get(s);
    if (g?.p) { // 印度 is not found in 印度尼西亚, nor Africa in South Africa
      const longer = names.filter(([k, other]) => other !== g && k !== s && k.includes(s)).map(([k]) => [k, k.indexOf(s)]);
      if (longer.length) a.longer = longer;
    }
    return a;
  };
  const needles = (s) => {
    const out = [needle(s)];
    if (/^[a-z]{4,}s$/.test(s) && !/(ss|us|is)$/.test(s)) {
      out.push(needle(s.slice(0, -1)));
      if (s.endsWith("ies")) out.push(needle(`${s.slice(0, -3)}y`));
    }
    return out;
  };

  // A word of the query: what to look for, and whose name it is.
  const word = (s) => {
    const w = { s, look: needles(s), p: [], f: [], also: [] };
    const g = group(s);
    const add = (term, g, tags) => {
      const k = fold(term).trim();
      if (!w.look.some((a) => a.s === k)) {
        w.look.push(needle(k, true));
        w.also.push(term);
      }
      if (!tags) return;
      w.p.push(...g.p || []);
      w.f.push(...g.f || []);
    };
    if (g) g.t.forEach((t) => add(t, g, true));
    else for (const [t, g] of byPinyin(s)) add(t, g, g.t.includes(t));
    if (isNumber.test(s) && /[.-]/.test(s)) w.id = true;
    // Where 氢能 is looked for, 氢能源 need not be.
    w.scan = w.look.filter((b) => !w.look.some((a) => a !== b && !a.whole && !a.longer && !a.number && a.s !== b.s && place(b.s, a, 0) >= 0));
    return w;
  };

  // What is said of each direction, folded into one string a language, to be
  // searched in one go. Han words are looked for in the Chinese and what
  // Chinese the English quotes, other words the other way round.
  const quoted = (s, re) => (s.match(re) || []).map((q) => `\n${q}`).join("");
  const sides = (zh, en) => {
    [zh, en] = [fold(zh), fold(en)];
    return [zh + quoted(en, /[\u3400-\u9fff]+/g), en + quoted(zh, /[!-~]+(?: [!-~]+)*/g)];
  };
  const joint = (pairs) => [0, 1].map((i) => pairs.map((p) => p[i]).join("\n"));
  const pile = (pairs, first = 0) => [0, 1].map((i) => {
    const starts = [0];
    for (const p of pairs) starts.push(starts[starts.length - 1] + p[i].length + 1);
    return { all: pairs.map((p) => p[i]).join("\n"), starts, first };
  });
  const scan = (pile, a, hit) => {
    const { all, starts, first } = pile[/[\u3400-\u9fff]/.test(a.s) ? 0 : 1];
    for (let n = 0, i = place(all, a, 0); i >= 0; i = place(all, a, starts[n])) {
      while (starts[n + 1] <= i) n++;
      hit(first + n++);
      if (starts[n] >= all.length) return;
    }
  };
  const every = (make) => {
    let made = null;
    return () => (made || (made = pile(range(count).map(make))));
  };
  const rows = new Map();
  const at = (table, list) => {
    if (!rows.has(table)) rows.set(table, []);
    const done = rows.get(table);
    return joint(list.map((n) => done[n] || (done[n] = sides(table.zh[n], table.en[n]))));
  };
  const id = (d) => `${data.guides.id[docs.guide[d]]}-${docs.number[d]}`;
  const ids = every((d) => ["", `${id(d)} ${docs.number[d]}`]);
  const heads = every((d) => sides(docs.zh[d], `${id(d)} ${docs.number[d]}\n${docs.en[d]}`));
  const partners = every((d) => joint([at(data.partners, docs.partners[d]), ["", fold(docs.agencies[d].map((a) => data.abbreviations[a]).join("\n"))]]));
  const topics = every((d) => joint([at(data.phrases, docs.topics[d]), at(data.partners, docs.open[d])]));
  const asides = every((d) => joint([at(data.agencies, docs.agencies[d]), at(data.phrases, docs.figures[d] < 0 ? [] : [docs.figures[d]])]));
  const guides = data.guides.id.map((_, n) => fold(at(data.guides, [n]).join("\n")));
  const has = (s, look) => look.some((a) => place(s, a, 0) >= 0);

  const texts = [];
  const piles = [];
  let loaded = 0;
  const load = (from, list) => {
    list.forEach((t, i) => { texts[from + i] = t; });
    piles.push(pile(list.map((t) => sides(...t)), from));
    loaded += list.length;
    kept = new Map();
  };

  const above = data.up.map((up, f) => (up < 0 ? [f] : [f, up])); // two levels
  const lineage = docs.fields.map((list) => [...new Set(list.flatMap((f) => above[f]))]);

  // The rank of every direction for a word; kept while the text stays as it
  // is. A number of a direction is looked for among numbers alone.
  let kept = new Map();
  const ranks = (w) => {
    let r = kept.get(w.s);
    if (!r) {
      r = new Uint8Array(count);
      r.any = false;
      const set = (rank) => (d) => {
        if (r[d] < rank) r[d] = rank;
        r.any = true;
      };
      const look = (pile, rank) => w.scan.forEach((a) => scan(pile, a, set(rank)));
      const tagged = (lists, rank) => {
        if (w.f.length) lists.forEach((list, d) => { if (list.some((f) => w.f.includes(f))) set(rank)(d); });
      };
      if (w.id) look(ids(), TITLE);
      r.only = r.any;
      if (!r.only) {
        look(heads(), TITLE);
        look(partners(), PARTNER);
        look(topics(), TOPIC);
        tagged(docs.fields, TOPIC);
        if (!w.p.length) { // 港澳台 in the name of a guide is no partner
          const named = guides.map((g) => has(g, w.look));
          if (named.includes(true)) docs.guide.forEach((g, d) => { if (named[g]) set(TOPIC)(d); });
        }
        look(asides(), TEXT);
        tagged(lineage, TEXT); // by a field below the one named
        for (const p of piles) look(p, TEXT);
      }
      if (kept.size > 200) kept.clear();
      kept.set(w.s, r);
    }
    w.only = r.only;
    return r;
  };
  if (data.text) load(0, data.text);
  // Whether the full text that is not loaded may have the word.
  const pending = () => Boolean(data.shards) && loaded < count;
  const mayCome = (w) => pending() && w.look.some((a) => {
    if (isHan.test(a.s)) return [...a.s].every((c) => !isHan.test(c) || data.chars.includes(c));
    const m = /^[a-z]{4,}/.exec(a.s);
    return !m || ` ${data.words}`.includes(` ${m[0]}`);
  });

  const toCome = (words) => words.some(mayCome) && words.every((w) => ranks(w).any || mayCome(w));

  // From the typed text to words. Terms of several words are one word; 韩国2025
  // is two, unless it stands so somewhere.
  const parse = (query) => {
    const chunks = split(fold(query.slice(0, 300).normalize("NFC"))).slice(0, 16);
    const out = [];
    for (let i = 0; i < chunks.length;) {
      let n = Math.min(6, chunks.length - i);
      const joined = () => chunks.slice(i, i + n).map((c) => c.join("")).join(" ");
      while (n > 1 && !group(joined())) n--;
      const s = joined();
      const whole = word(s);
      const parts = n > 1 ? [] : chunks[i].flatMap((p) => isHan.test(p) || isNumber.test(p) ? [p] : p.split(/[.'&+-]/));
      if (parts.length > 1 && !group(s) && !ranks(whole).any) out.push(...parts.map(word));
      else out.push(whole);
      i += n;
    }
    return out.filter((w, i) => out.findIndex((o) => o.s === w.s) === i);
  };

  // A run of Han characters that stands nowhere is cut into the fewest pieces
  // that do: 韩国氢能 into 韩国 and 氢能.
  const cut = (s) => {
    if (s.length < 4 || s.length > 16) return null;
    const best = [[]];
    for (let e = 2; e <= s.length; e++) {
      for (let b = 0; b <= e - 2; b++) {
        if (!best[b] || best[e] && best[e].length <= best[b].length + 1) continue;
        const piece = s.slice(b, e);
        if (terms.has(piece) || ranks(word(piece)).any) best[e] = [...best[b], piece];
      }
    }
    return best[s.length] || null;
  };

  // Edit distance with transposition, up to a bound.
  const distance = (a, b, bound) => {
    let two = [], one = range(b.length + 1);
    for (let i = 1; i <= a.length; i++) {
      const now = [i];
      for (let j = 1; j <= b.length; j++) {
        now[j] = Math.min(one[j] + 1, now[j - 1] + 1, one[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) now[j] = Math.min(now[j], two[j - 2] + 1);
      }
      if (Math.min(...now) > bound) return bound + 1;
      [two, one] = [one, now];
    }
    return one[b.length];
  };
  let known = null;
  const nearest = (s) => {
    if (!known) {
      known = new Map();
      const learn = (t) => { for (const m of t.matchAll(/[a-z]{4,}/g)) known.set(m[0], (known.get(m[0]) || 0) + 1); };
      for (const p of [heads(), partners(), topics(), asides(), ...piles]) learn(p[1].all);
      if (data.words) learn(data.words);
      for (const g of groups) {
        g.keys.forEach(learn);
        for (const [, reading] of g.y || []) learn(reading.replaceAll(" ", ""));
      }
    }
    const bound = s.length < 6 ? 1 : 2;
    let best = null, least = bound + 1;
    for (const [k, n] of known) {
      if (Math.abs(k.length - s.length) > bound) continue;
      const d = distance(s, k, bound);
      if (d < least || d === least && best && (n > known.get(best) || n === known.get(best) && k < best)) [best, least] = [k, d];
    }
    return best;
  };

  const all = (words) => {
    const found = [];
    const r = words.map(ranks);
    for (let d = 0; d < count; d++) {
      let score = 0;
      if (r.every((x) => x[d] && (score += x[d]))) found.push({ d, score });
    }
    return found.sort((a, b) => b.score - a.score || a.d - b.d);
  };

  const values = {
    partner: (d) => docs.partners[d].map((p) => data.partners.id[p]),
    field: (d) => lineage[d].map((f) => data.fields.id[f]),
    year: (d) => [String(data.years[docs.guide[d]])],
    guide: (d) => [data.guides.id[docs.guide[d]]],
    kind: (d) => [data.plans[docs.guide[d]] ? "plan" : "call"],
  };
  const kinds = Object.keys(values);

  // Finds directions. chosen has a set of values for each facet. The result
  // has the hits that pass, counts for every facet value given the other
  // facets, pages of partners and fields, what was searched instead (and why),
  // and whether full text not loaded yet may add to it.
  const find = (query, chosen = {}) => {
    let words = parse(String(query));
    const facets = kinds.filter((k) => chosen[k]?.size);
    let hits = words.length ? all(words) : facets.length ? range(count).map((d) => ({ d, score: 0 })) : [];
    let instead = null;
    let more = toCome(words);
    if (words.length && !hits.length && !more) {
      const mended = words.flatMap((w) => {
        if (ranks(w).any || w.p.length || w.f.length) return [w.s];
        if (/^[a-z]{4,}$/.test(w.s)) return [nearest(w.s) || w.s];
        return isHan.test(w.s) && cut(w.s) || [w.s];
      });
      if (mended.join(" ") !== words.map((w) => w.s).join(" ")) {
        const second = mended.map(word);
        const found = all(second);
        if (found.length || toCome(second)) {
          instead = { from: words.map((w) => w.s), to: mended };
          [words, hits, more] = [second, found, toCome(second)];
        }
      }
    }
    const counts = Object.fromEntries(kinds.map((k) => [k, new Map()]));
    const passing = hits.filter(({ d }) => {
      const failed = facets.filter((k) => !values[k](d).some((v) => chosen[k].has(v)));
      for (const k of kinds) {
        if (failed.every((f) => f === k)) for (const v of values[k](d)) counts[k].set(v, (counts[k].get(v) || 0) + 1);
      }
      return !failed.length;
    });
    const record = (table, tag) => words.length ? range(table.id.length).filter((n) => {
      const s = fold(`${table.zh[n]} ${table.en[n]}`);
      return words.every((w) => w[tag].includes(n) || !w.only && has(s, w.look));
    }) : [];
    return {
      words, hits: passing, counts, instead, total: hits.length,
      partners: record(data.partners, "p"), fields: record(data.fields, "f"),
      missing: words.filter((w) => !ranks(w).any).map((w) => w.s),
      more,
    };
  };

  // The stretches of a text that a search found, as [start, end] pairs.
  const marks = (s, words) => {
    const t = fold(s);
    const out = [];
    for (const a of words.flatMap((w) => w.look)) {
      for (let i = place(t, a, 0); i >= 0; i = place(t, a, i + a.s.length)) out.push([i, i + a.s.length]);
    }
    out.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const merged = [];
    for (const m of out) {
      const last = merged[merged.length - 1];
      if (last && m[0] <= last[1]) last[1] = Math.max(last[1], m[1]);
      else merged.push(m);
    }
    return merged;
  };

  // The sentence of a passage around its first mark, not too long.
  const sentence = (s, marked) => {
    const [b, e] = marked[0];
    let from = 0;
    for (const m of s.slice(0, b).matchAll(/[。！？；;!?]|[.] (?=[A-Z(“])/g)) from = m.index + m[0].length;
    const stop = /[。！？；;!?]|[.](?= [A-Z(“]|$)/.exec(s.slice(e));
    let to = stop ? e + stop.index + 1 : s.length;
    const wide = /[\u3400-\u9fff]/.test(s.slice(b - 1, e + 1)) ? 90 : 190;
    let [lead, tail] = ["", ""];
    if (b - from > wide / 2) {
      from = b - wide / 2;
      if (!/[\u3400-\u9fff]/.test(s[from])) from = Math.min(b, s.indexOf(" ", from) + 1 || b);
      lead = "…";
    }
    if (to - from > wide) {
      to = Math.max(e, from + wide);
      if (!/[\u3400-\u9fff]/.test(s[to] || "")) to = Math.max(e, s.lastIndexOf(" ", to));
      if (to < s.length) tail = "…";
    }
    return lead + s.slice(from, to).trim() + tail;
  };

  // The sentence a hit is best shown by, in lang where it has the words,
  // as { text, lang }; null where all stands in what is shown anyway.
  const excerpt = (d, words, lang, shown) => {
    const missing = words.filter((w) => !w.look.some((a) => place(fold(shown), a, 0) >= 0));
    const other = lang === "zh" ? "en" : "zh";
    const lines = (side) => (texts[d] ? texts[d][side === "zh" ? 0 : 1].split("\n") : []).map((s) => [s, side]);
    const beside = [...docs.topics[d].map((n) => data.phrases[other][n]), docs[other][d], ...docs.partners[d].map((n) => data.partners[other][n])].map((s) => [s, other]);
    const agencies = [lang, other].flatMap((l) => docs.agencies[d].map((n) => [data.agencies[l][n], l]));
    let best = null, most = 0;
    for (const [s, side] of [...lines(lang), ...agencies, ...beside, ...lines(other)]) {
      const t = fold(s);
      const score = missing.filter((w) => has(t, w.look)).length * 10 + words.filter((w) => has(t, w.look)).length;
      if (score > most && (side === lang || score >= 10)) [best, most] = [[s, side], score];
    }
    return best && { text: sentence(best[0], marks(best[0], words)), lang: best[1] };
  };

  return {
    find, marks, excerpt, id, kinds, count,
    // Takes in a file of full text: the directions from one on.
    load,
    get loaded() { return loaded; },
  };
};

// The search page.
{
  const root = globalThis.document?.querySelector("#search");
  const data = globalThis.zhinanIndex;
  if (root && !data) {
    root.querySelector(".search-off").textContent = root.dataset.failed;
  } else if (root) {
    const say = root.dataset;
    const lang = say.lang;
    const engine = globalThis.zhinanSearch(data);
    const { docs } = data;
    const { kinds } = engine;
    const box = root.querySelector("[name=q]");
    const form = box.form;
    const part = (name) => root.querySelector(`.search-${name}`);
    const [status, notes, records, list, facets, extra] = ["status", "notes", "records", "hits", "facets", "more"].map(part);
    const page = 20;
    const title = document.title;
    let shown = page;
    let full = false; // the reader asked for the full text
    let chosen = {};
    let draft = false; // the address has a query still being typed
    const unfolded = new Set();

    const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, k) => values[k]);
    const make = (name, attributes = {}, ...children) => {
      const el = document.createElement(name);
      for (const [k, v] of Object.entries(attributes)) if (v !== undefined && v !== false) el.setAttribute(k, v === true ? "" : v);
      el.append(...children);
      return el;
    };
    const marked = (s, words) => {
      const out = document.createDocumentFragment();
      let at = 0;
      for (const [b, e] of words.length ? engine.marks(s, words) : []) {
        out.append(s.slice(at, b), make("mark", {}, s.slice(b, e)));
        at = e;
      }
      out.append(s.slice(at));
      return out;
    };
    const tag = (l) => (l === "zh" ? "zh-CN" : "en");
    const side = (table, n) => (table[lang][n] ? [table[lang][n], undefined] : [table[lang === "zh" ? "en" : "zh"][n], tag(lang === "zh" ? "en" : "zh")]);
    const path = (kind, id) => say.root + data.paths[kind][lang === "zh" ? 0 : 1].replace("*", id);
    const joined = (items) => items.flatMap((x, i) => (i ? [lang === "zh" ? "、" : ", ", x] : [x]));

    // The state in the address: ?q=…&partner=…&year=…; what is unknown there
    // is left out.
    const read = () => {
      const p = new URLSearchParams(location.search);
      box.value = (p.get("q") || "").slice(0, 300);
      const known = { partner: data.partners.id, field: data.fields.id, guide: data.guides.id, year: data.years.map(String), kind: ["call", "plan"] };
      chosen = Object.fromEntries(kinds.map((k) => [k, new Set(p.getAll(k).filter((v) => known[k].includes(v)))]));
      draft = false;
    };
    const write = (typing) => {
      const p = new URLSearchParams();
      if (box.value.trim()) p.set("q", box.value.trim().slice(0, 300));
      for (const k of kinds) for (const v of chosen[k]) p.append(k, v);
      const to = `?${p}`;
      if (to === (location.search || "?")) {
        draft = draft && typing;
        return;
      }
      try {
        if (draft) history.replaceState(null, "", to);
        else history.pushState(null, "", to);
      } catch { /* an address that may not change does no harm */ }
      draft = typing;
    };

    const names = { partner: data.partners, field: data.fields, guide: data.guides };
    const order = new Intl.Collator(tag(lang)).compare;
    const label = (kind, v) => {
      if (kind === "kind") return say[v];
      if (kind === "year") return v;
      return side(names[kind], names[kind].id.indexOf(v))[0];
    };
    const drawFacets = (counts) => {
      const focus = document.activeElement?.closest?.(".search-facets") && document.activeElement.dataset.key;
      const groups = [];
      for (const k of kinds) {
        const rows = [...counts[k]].filter(([v, n]) => n || chosen[k].has(v));
        for (const v of chosen[k]) if (!counts[k].has(v)) rows.push([v, 0]);
        if (rows.length < 2 && !chosen[k].size) continue;
        rows.sort(k === "year" ? (a, b) => b[0] - a[0] : k === "guide"
          ? (a, b) => data.guides.id.indexOf(a[0]) - data.guides.id.indexOf(b[0])
          : (a, b) => chosen[k].has(b[0]) - chosen[k].has(a[0]) || b[1] - a[1] || order(label(k, a[0]), label(k, b[0])));
        const some = unfolded.has(k) ? rows : rows.slice(0, Math.max(8, chosen[k].size));
        const box = make("fieldset", {}, make("legend", {}, say[`facet${k[0].toUpperCase()}${k.slice(1)}`]));
        for (const [v, n] of some) {
          const input = make("input", { type: "checkbox", name: k, value: v, "data-key": `${k}=${v}` });
          input.checked = chosen[k].has(v);
          box.append(make("label", {}, input, make("span", {}, label(k, v)), make("span", { class: "count" }, String(n))));
        }
        if (rows.length > some.length) {
          box.append(make("button", { type: "button", class: "plain", "data-unfold": k, "data-key": `${k}…` }, fill(say.all, { n: rows.length })));
        }
        groups.push(box);
      }
      if (kinds.some((k) => chosen[k].size)) groups.unshift(make("button", { type: "button", "data-clear": true, "data-key": "clear" }, say.clear));
      facets.querySelector(".facet-groups").replaceChildren(...groups);
      facets.hidden = !groups.length;
      if (focus) (facets.querySelector(`[data-key="${CSS.escape(focus)}"]`) || facets.querySelector("input, summary"))?.focus();
    };

    const hit = ({ d }, words) => {
      const id = engine.id(d);
      const [text, other] = side(docs, d);
      const heading = make("h3", {}, make("a", { href: path("direction", id), lang: other }, make("span", { class: "number" }, marked(docs.number[d], words)), " ", marked(text, words)));
      const partners = docs.partners[d].map((n) => side(data.partners, n)[0]);
      const [guide] = side(data.guides, docs.guide[d]);
      const figures = docs.figures[d] < 0 ? [] : [side(data.phrases, docs.figures[d])[0]];
      const line = make("p", { class: "small" }, marked([guide, ...partners.length ? [joined(partners).join("")] : [], ...figures].join(" · "), words));
      if (data.plans[docs.guide[d]]) heading.append(" ", make("span", { class: "tag tag-plan" }, say.plan));
      const topics = docs.topics[d].map((n) => side(data.phrases, n));
      const found = topics.filter(([t]) => words.length && engine.marks(t, words).length);
      const some = (found.length ? found : topics).slice(0, 6);
      const item = make("li", {}, heading, line);
      if (some.length) {
        item.append(make("p", { class: "hit-topics" }, ...joined(some.map(([t, l]) => make("span", { lang: l }, marked(t, words)))), some.length < topics.length ? "…" : ""));
      }
      if (words.length) {
        const around = engine.excerpt(d, words, lang, [text, line.textContent, ...some.map(([t]) => t)].join("\n"));
        if (around) item.append(make("p", { class: "hit-text", lang: around.lang === lang ? undefined : tag(around.lang) }, marked(around.text, words)));
      }
      return item;
    };

    const quote = (words) => words.map((w) => `“${w}”`).join(lang === "zh" ? "、" : ", ");
    const drawNotes = (r) => {
      const lines = [];
      if (r.instead) lines.push(fill(say.instead, { from: r.instead.from.join(" "), to: r.instead.to.join(" ") }));
      const also = r.words.flatMap((w) => w.also);
      if (also.length) {
        const [before, after] = say.also.split("{terms}");
        const terms = also.slice(0, 8).map((t) => make("span", { lang: tag(/[\u3400-\u9fff]/.test(t) ? "zh" : "en") }, t));
        lines.push([before, ...joined(terms), after]);
      }
      if (r.words.length && !r.total && !r.more && r.missing.length) lines.push(fill(say.missing, { words: quote(r.missing) }));
      notes.replaceChildren(...lines.map((l) => make("p", {}, ...[l].flat())));
    };
    const drawRecords = (r) => {
      const links = [];
      if (!kinds.some((k) => chosen[k].size)) {
        for (const [kind, table, found, head] of [["partner", data.partners, r.partners, say.partners], ["field", data.fields, r.fields, say.fields]]) {
          for (const n of found.slice(0, 6)) {
            const [name, l] = side(table, n);
            links.push(make("li", {}, make("span", { class: "eyebrow" }, head), " ", make("a", { href: path(kind, table.id[n]), lang: l }, marked(name, r.words))));
          }
        }
      }
      records.replaceChildren(...links);
      records.hidden = !links.length;
    };

    const draw = () => {
      const r = engine.find(box.value, chosen);
      const any = box.value.trim() !== "" || kinds.some((k) => chosen[k].size);
      list.replaceChildren(...r.hits.slice(0, shown).map((h) => hit(h, r.words)));
      drawFacets(r.counts);
      drawNotes(r);
      drawRecords(r);
      const n = r.hits.length;
      const wait = r.more && (full || n < shown);
      let words = any ? fill(n === 1 ? say.single : n ? say.many : r.total ? say.filtered : r.words.length ? say.none : say.empty, { n, total: r.total }) : "";
      if (r.more) words += fill(wait ? say.loading : say.partly, { n: engine.loaded, total: engine.count });
      status.textContent = words;
      document.title = box.value.trim() ? `${box.value.trim().slice(0, 60)} · ${title}` : title;
      extra.replaceChildren();
      if (n > shown) extra.append(make("button", { type: "button", "data-more": true }, fill(say.show, { n: Math.min(page, n - shown) })));
      if (r.more && !wait) extra.append(" ", make("button", { type: "button", "data-text": true }, say.text));
      if (wait) loadText();
    };

    // Full text in files of its own, one after the other, newest first.
    const starts = [];
    (data.shards || []).reduce((sum, n) => (starts.push(sum), sum + n), 0);
    let loading = false;
    globalThis.zhinanText = (from, texts) => engine.load(from, texts);
    const loadText = () => {
      const next = starts.indexOf(engine.loaded);
      if (loading || next < 0) return;
      loading = true;
      const script = make("script", { src: `${say.root}search/text-${String(next).padStart(2, "0")}.js` });
      script.onload = () => {
        loading = false;
        script.remove();
        draw();
      };
      script.onerror = () => { status.textContent = say.failedText; };
      document.head.append(script);
    };

    let timer = 0;
    const changed = (typing) => {
      clearTimeout(timer);
      shown = page;
      full = false;
      write(typing);
      draw();
    };
    box.addEventListener("input", (e) => {
      clearTimeout(timer);
      if (!e.isComposing) timer = setTimeout(changed, 80, true);
    });
    box.addEventListener("compositionend", () => changed(true));
    form.addEventListener("submit", (e) => {
      e.preventDefault();
      changed(false);
    });
    root.addEventListener("change", (e) => {
      const { name, value, checked } = e.target;
      if (!chosen[name]) return;
      chosen[name][checked ? "add" : "delete"](value);
      changed(false);
    });
    root.addEventListener("click", (e) => {
      const button = e.target.closest("button");
      if (!button) return;
      if (button.dataset.clear !== undefined) {
        kinds.forEach((k) => chosen[k].clear());
        changed(false);
      } else if (button.dataset.unfold) {
        unfolded.add(button.dataset.unfold);
        draw();
      } else if (button.dataset.more !== undefined) {
        const at = shown;
        shown += page;
        draw();
        list.children[at]?.querySelector("a").focus();
      } else if (button.dataset.text !== undefined) {
        full = true;
        draw();
      }
    });

    // Arrows walk from the box through the results and back; Esc returns to
    // the box, and empties it.
    document.addEventListener("keydown", (e) => {
      if (e.isComposing || e.ctrlKey || e.metaKey || e.altKey || e.shiftKey) return;
      const links = [...records.querySelectorAll("a"), ...list.querySelectorAll("h3 a")];
      const now = links.indexOf(document.activeElement);
      const inBox = document.activeElement === box;
      if (e.key === "Escape" && (inBox || root.contains(document.activeElement))) {
        e.preventDefault();
        if (!inBox) box.focus();
        else if (box.value) {
          box.value = "";
          changed(false);
        }
      } else if (e.key === "ArrowDown" && (inBox || now >= 0) || e.key === "ArrowUp" && now >= 0) {
        e.preventDefault();
        const to = now + (e.key === "ArrowDown" ? 1 : -1);
        if (to < 0) box.focus();
        else links[to]?.focus();
      }
    });
    addEventListener("popstate", () => {
      read();
      shown = page;
      full = false;
      draw();
    });

    part("off").remove();
    facets.open = matchMedia("(min-width: 60rem)").matches;
    read();
    draw();
  }
}
