// Filters and sorts the lists of directions. The choices work without this
// file, by css/filter.css; it adds live numbers, an address for every state,
// sorting, and a word when nothing is left.
"use strict";

for (const list of document.querySelectorAll(".list")) {
  const panel = list.querySelector(".filter");
  if (panel) start(list, panel);
}

function start(list, panel) {
  const say = (key, words) => panel.getAttribute(`data-word-${key}`).replace(/\{([a-z]+)\}/g, (_, name) => words[name]);
  const selects = new Map([...panel.querySelectorAll("select")].map((s) => [s.name, s]));
  const sortChoice = selects.get("sort");
  const who = selects.get("who");
  const facets = [...selects.values()].filter((s) => s !== sortChoice && s !== who);
  const result = panel.querySelector(".filter-result");
  const empty = panel.querySelector(".filter-empty");
  const make = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });
  const seen = (e) => (e.checkVisibility ? e.checkVisibility() : e.getClientRects().length > 0);
  const number = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ",");

  let turned = false;
  const rows = [...list.querySelectorAll("tr[data-id]")].map((tr, place) => {
    // A date that has passed since the build, as in zhinan.js.
    const turns = (tr.getAttribute("data-turns") || "").split(" ");
    for (let i = 0; i + 1 < turns.length && Date.now() >= Date.parse(turns[i]); i += 2) {
      tr.setAttribute("data-f-status", turns[i + 1]);
      turned = true;
    }
    const has = {};
    for (const { name } of facets) {
      has[name] = new Set(`${tr.getAttribute(`data-f-${name}`)} ${(name === "partner" && tr.getAttribute("data-open")) || ""}`.split(" "));
    }
    return { tr, place, has, id: tr.dataset.id, home: tr.parentNode, out: (tr.getAttribute("data-out") || "").split(" ") };
  });
  // A row that stands for every value stands for no "not stated", which has an
  // underscore as no id has.
  const meets = (row, name, value) => row.has[name].has(value) || (!value.includes("_") && row.has[name].has("*"));
  const distinct = (some) => new Set(some.map((r) => r.id)).size;

  // What the tables can be sorted by; the words of the heads become buttons.
  const keys = new Set();
  for (const th of list.querySelectorAll("th[data-key]")) {
    const button = make("button", th.textContent);
    button.type = "button";
    th.replaceChildren(button);
    keys.add(th.dataset.key);
  }
  const falling = new Set(["funds", "projects", "average"]); // largest first at the first click
  let sort = ""; // a key, or "-" and a key for falling order
  const sortKey = () => sort.replace("-", "");

  // The tables one sorts into where several make up one list.
  const merged = new Map();
  for (const part of list.querySelectorAll("[data-merge]")) {
    const key = part.dataset.merge;
    if (!merged.has(key)) merged.set(key, { bodies: [], heads: new Set() });
    const it = merged.get(key);
    for (const table of part.querySelectorAll("table.directions")) {
      it.bodies.push(table.tBodies[0]);
      it.heads = new Set([...table.querySelectorAll("th[data-key]")].map((th) => th.dataset.key));
    }
  }
  function sortedTable(key, it) { // before all that stands in groups
    const section = make("section", "");
    section.className = "sorted";
    const cards = it.bodies[0].closest(".cards").cloneNode(false);
    cards.removeAttribute("data-merge");
    const table = it.bodies[0].closest("table").cloneNode(false);
    table.append(it.bodies[0].closest("table").tHead.cloneNode(true), document.createElement("tbody"));
    cards.append(table);
    section.append(make("h2", say(key, {})), cards);
    section.firstChild.id = `sorted-${key}`;
    section.setAttribute("aria-labelledby", `sorted-${key}`);
    it.section = section;
    it.body = table.tBodies[0];
    list.querySelector("[data-group], .cards").before(section);
  }

  function order() {
    const key = sortKey();
    const sign = sort[0] === "-" ? -1 : 1;
    const out = (row) => (who && who.value && row.out.includes(who.value) ? 1 : 0);
    const value = (row) => row.tr.getAttribute(`data-s-${key}`);
    const sorted = [...rows].sort((a, b) => {
      if (out(a) !== out(b)) return out(a) - out(b);
      const [x, y] = key ? [value(a), value(b)] : [null, null];
      if ((x === null) !== (y === null)) return x === null ? 1 : -1; // unknown last
      return (x === null ? 0 : (x - y) * sign) || a.place - b.place;
    });
    const target = new Map();
    for (const [name, it] of merged) {
      const together = key !== "" && it.bodies.length > 1 && it.heads.has(key);
      if (together && !it.section) sortedTable(name, it);
      if (it.section) it.section.hidden = !together;
      if (together) for (const body of it.bodies) target.set(body, it.body);
    }
    // A row that stands where it should is not touched: moving costs layout.
    const next = new Map();
    for (const { tr, home } of sorted) {
      const body = target.get(home) || home;
      const at = next.has(body) ? next.get(body) : body.firstElementChild;
      next.set(body, at === tr ? tr.nextElementSibling : at);
      if (at !== tr) body.insertBefore(tr, at);
    }
    for (const th of list.querySelectorAll("th[data-key]")) {
      if (th.dataset.key === key) th.setAttribute("aria-sort", sign < 0 ? "descending" : "ascending");
      else th.removeAttribute("aria-sort");
    }
  }

  function update() {
    const chosen = facets.filter((s) => s.value);
    for (const row of rows) {
      row.failing = chosen.filter((s) => !meets(row, s.name, s.value));
      row.tr.hidden = row.failing.length > 0;
    }
    if (!CSS.supports("selector(:has(a))")) stand(chosen);
    order();
    const shown = distinct(rows.filter((r) => !r.failing.length));

    // How many each choice would leave, the others staying as they are.
    for (const select of facets) {
      const open = rows.filter((r) => r.failing.every((s) => s === select));
      for (const option of select.options) {
        if (!option.value) continue;
        const text = option.text.replace(/[\d,]+(?=\D*$)/, number(distinct(open.filter((r) => meets(r, select.name, option.value)))));
        if (text !== option.text) option.textContent = text;
      }
    }

    for (const group of list.querySelectorAll("[data-group]")) {
      group.hidden = !rows.some((r) => !r.tr.hidden && group.contains(r.tr));
    }
    for (const { section, body } of merged.values()) {
      if (section && !section.hidden) section.hidden = ![...body.rows].some((tr) => !tr.hidden);
    }
    for (const link of list.querySelectorAll(".contents a")) {
      link.parentNode.hidden = Boolean(document.getElementById(link.hash.slice(1))?.closest("[hidden]"));
    }
    const out = who && who.value ? distinct(rows.filter((r) => !r.tr.hidden && r.out.includes(who.value))) : 0;
    const words = say("result", { n: number(shown), total: number(distinct(rows)) }) + (out ? say("out", { n: number(out) }) : "");
    if (result.textContent !== words) result.textContent = words;
    explain(shown, chosen);
  }

  // What the stylesheets say by :has(), for browsers without it: which notes
  // stand in the rows, and that a sum of all rows does not stand under some.
  function stand(chosen) {
    for (const sum of list.querySelectorAll(".totals")) sum.hidden = chosen.length > 0;
    const value = (name) => (selects.get(name) || {}).value || "";
    for (const { tr } of rows) {
      for (const { classList, style } of tr.querySelectorAll(".row-note")) {
        const on = classList.contains("note-open") ? (tr.getAttribute("data-open") || "").split(" ").includes(value("partner"))
          : classList.contains("note-any") ? value("field")
          : value("who") && (classList.contains("note-apply") || classList.contains(`out-${value("who")}`));
        style.display = on ? "block" : "";
      }
    }
  }

  // Nothing is left: which choice stands in the way?
  function explain(shown, chosen) {
    empty.hidden = shown > 0;
    empty.replaceChildren();
    if (shown > 0) return;
    const ways = chosen.map((select) => [select, distinct(rows.filter((r) => r.failing.every((s) => s === select)))]).filter(([, n]) => n > 0);
    empty.append(make("p", say(ways.length ? "empty" : "stuck", {})));
    if (!ways.length) return;
    const ul = make("ul", "");
    for (const [select, n] of ways) {
      const choice = select.selectedOptions[0].text.replace(/\s*[(（][\d,]+[)）]$/, "");
      const button = make("button", say("lift", { facet: select.labels[0].querySelector("span").textContent, choice, n: number(n) }));
      button.type = "button";
      button.addEventListener("click", () => {
        select.value = "";
        update();
        remember();
        result.tabIndex = -1;
        result.focus();
      });
      const li = make("li", "");
      li.append(button);
      ul.append(li);
    }
    empty.append(ul);
  }

  // The address holds the state. What it does not know is left out.
  function read() {
    const query = new URLSearchParams(location.search);
    for (const select of selects.values()) {
      const value = query.get(select.name) || "";
      select.value = [...select.options].some((o) => o.value === value) ? value : "";
    }
    const wanted = query.get("sort") || "";
    sort = keys.has(wanted.replace(/^-/, "")) ? wanted : "";
    for (const fold of panel.querySelectorAll("details details")) {
      if ([...fold.querySelectorAll("select")].some((s) => s.value)) fold.open = true;
    }
  }
  const home = () => location.href.split(/[?#]/)[0];
  function address() {
    const query = new URLSearchParams();
    for (const select of selects.values()) if (select !== sortChoice && select.value) query.set(select.name, select.value);
    if (sort) query.set("sort", sort);
    const text = String(query);
    return text && `?${text}`;
  }
  function languages() {
    for (const link of document.querySelectorAll(".languages a")) link.search = address();
  }
  function remember() {
    languages();
    if (address() === location.search) return;
    try {
      history.pushState(null, "", home() + address() + location.hash);
    } catch {
      // A browser that gives files no history; the list itself works.
    }
  }
  function setSort(value) {
    sort = value;
    if (sortChoice) sortChoice.value = [...sortChoice.options].some((o) => o.value === value) ? value : "";
  }

  panel.addEventListener("change", (event) => {
    if (event.target === sortChoice) sort = sortChoice.value;
    update();
    remember();
  });
  list.addEventListener("click", (event) => {
    const key = event.target.closest("th[data-key] button")?.parentNode.dataset.key;
    if (!key) return;
    const first = falling.has(key) ? `-${key}` : key;
    const second = falling.has(key) ? key : `-${key}`;
    setSort(sort === first ? second : sort === second ? "" : first);
    const kind = event.target.closest("[data-merge]")?.dataset.merge
      || [...merged].find(([, it]) => it.section?.contains(event.target))?.[0];
    update();
    remember();
    // The table of the button may have given way to another.
    if (seen(event.target)) return;
    const it = merged.get(kind);
    const heads = [it?.section, ...(it?.bodies ?? []).map((b) => b.closest("table"))].filter(Boolean)
      .map((e) => e.querySelector(`th[data-key="${key}"] button`));
    heads.find((b) => b && seen(b))?.focus();
  });
  panel.querySelector(".filter-clear").addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    for (const select of selects.values()) select.value = "";
    sort = "";
    update();
    remember();
  });
  addEventListener("popstate", () => {
    read();
    update();
    languages();
  });
  // Where tables are cards their heads are out of sight, and a drop-down
  // sorts: no stop of the keyboard may lie there. Asked after the layout, where
  // the answer costs nothing.
  const reach = () => {
    const head = [...list.querySelectorAll("thead")].find(seen);
    if (!head) return;
    const index = getComputedStyle(head).position === "absolute" ? -1 : 0;
    for (const button of list.querySelectorAll("th[data-key] button")) if (button.tabIndex !== index) button.tabIndex = index;
  };
  new ResizeObserver(reach).observe(list);

  list.classList.add("is-live");
  read();
  // The page as built is the list without a choice: nothing is to be done.
  if (turned || address()) update();
  languages();
}
