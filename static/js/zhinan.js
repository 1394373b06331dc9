// Small comforts; every page is complete without them.
"use strict";

// A date that has passed since the build: the status says so. The hint beside
// a banner spoke of the old status and is left out.
for (const tag of document.querySelectorAll("[data-at-0]")) {
  for (let i = 0; tag.hasAttribute(`data-at-${i}`); i++) {
    if (!(Date.now() >= Date.parse(tag.getAttribute(`data-at-${i}`)))) break;
    tag.textContent = tag.getAttribute(`data-text-${i}`);
    if (tag.classList.contains("tag")) tag.className = `tag tag-${tag.getAttribute(`data-key-${i}`)}`;
    const banner = tag.closest(".banner");
    if (banner) {
      banner.className = `banner banner-${tag.getAttribute(`data-key-${i}`)}`;
      while (tag.nextSibling) tag.nextSibling.remove();
    }
  }
}

// An hour of another place: the reader's own time beside it, where a clock
// here shows another. What is printed stays as it is.
for (const time of document.querySelectorAll("time[data-local]")) {
  const at = time.getAttribute("datetime");
  const offset = /([+-])(\d\d):(\d\d)$/.exec(at);
  const there = offset ? Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3])) : 0;
  const date = new Date(at);
  if (!(date.getTime() > 0) || -date.getTimezoneOffset() === there) continue;
  const zh = time.closest("[lang]").lang.startsWith("zh");
  const say = (style) => new Intl.DateTimeFormat(zh ? "zh-CN" : "en-GB", style).format(date);
  const own = say({ year: "numeric", month: "long", day: "numeric" }) + (zh ? "" : ", ") + say({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  time.after(time.getAttribute("data-local").replace("{time}", own));
}

// A link without a language sends the reader on by the browser's language,
// and remembers nothing. Going back stays here.
const door = document.querySelector("[data-go]");
if (door && performance.getEntriesByType("navigation")[0]?.type !== "back_forward") {
  const code = (navigator.languages || [navigator.language])
    .map((l) => String(l).toLowerCase().slice(0, 2))
    .find((l) => l === "zh" || l === "en") || "en";
  const link = door.querySelector(`[data-go-lang="${code}"]`);
  if (link) location.replace(link.href + location.hash);
}

// The page of a record that was renamed leads on to the same clause of it.
const moved = document.querySelector('meta[http-equiv="refresh"]');
if (moved && location.hash) location.replace(moved.content.replace(/^.*url=/, "") + location.hash);

// "/" goes to the search box, unless one is typing or wants none of it: keys
// alone get in the way of speech input, so the search page can turn it off
// (WCAG 2.1.4). That choice is the one thing remembered, in the browser.
const keys = {
  get off() {
    try { return localStorage.getItem("zhinan-slash") === "off"; } catch { return false; }
  },
  set off(value) {
    try { value ? localStorage.setItem("zhinan-slash", "off") : localStorage.removeItem("zhinan-slash"); } catch { /* for this page only */ }
  },
};
const slash = document.querySelector("#slash");
if (slash) {
  slash.closest("[hidden]").hidden = false;
  slash.checked = !keys.off;
  slash.addEventListener("change", () => { keys.off = !slash.checked; });
}
document.addEventListener("keydown", (e) => {
  if (e.key !== "/" || (slash ? !slash.checked : keys.off) || e.ctrlKey || e.metaKey || e.altKey || e.target.closest?.("input, textarea, select, [contenteditable]")) return;
  const box = document.querySelector('[role="search"] [name="q"]');
  if (!box) return;
  e.preventDefault();
  box.focus();
  box.select();
});

// Links to copy. A site that was not told its own address shows "…/"; over
// HTTP the true one takes its place. The buttons need JavaScript and are made
// here; their words stand in the page.
const script = document.querySelector('script[src$="js/zhinan.js"]');
const words = document.querySelector("[data-copy]")?.dataset;
const addresses = words ? [...document.querySelectorAll("code[data-address]")] : [];
const root = new URL("..", script.src).href;
const now = new Date();
const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
for (const code of addresses) {
  for (const span of code.querySelectorAll("[data-accessed]")) span.textContent = day;
  if (root.startsWith("http")) {
    const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replaceAll("…/", root);
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.setAttribute("aria-label", words.copy);
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  icon.setAttribute("viewBox", "0 0 16 16");
  icon.setAttribute("width", "16");
  icon.setAttribute("height", "16");
  icon.setAttribute("aria-hidden", "true");
  const sheets = icon.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "path"));
  sheets.setAttribute("d", "M5 4V1.5h9.5V11H12M1.5 5H11v9.5H1.5z");
  button.append(icon);
  (code.closest("a") ?? code).after(button);
  button.addEventListener("click", () => copy(code, button));
}

// The mark beside a clause leads to it, and its address is copied at that.
for (const mark of addresses.length ? document.querySelectorAll("a.clause") : []) {
  mark.addEventListener("click", async (e) => {
    if (e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
    const code = document.createElement("code");
    code.className = "visually-hidden";
    code.textContent = addresses[0].textContent + mark.hash;
    mark.after(code);
    await copy(code, mark);
    getSelection().removeAllRanges();
    code.remove();
  });
}

async function copy(code, button) {
  const range = document.createRange();
  range.selectNodeContents(code);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  try {
    // Intranets without TLS have no clipboard API; the old command works.
    if (navigator.clipboard) await navigator.clipboard.writeText(code.textContent);
    else if (!document.execCommand("copy")) return;
  } catch {
    if (!document.execCommand("copy")) return;
  }
  const said = document.createElement("span");
  said.className = "copied";
  said.setAttribute("role", "status");
  button.after(said);
  said.textContent = words.copied;
  setTimeout(() => said.remove(), 2000);
}
