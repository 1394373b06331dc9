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

// A link without a language sends the reader on by the browser's language,
// and remembers nothing. Going back stays here.
const door = document.querySelector("[data-go]");
if (door && performance.getEntriesByType("navigation")[0]?.type !== "back_forward") {
  const code = (navigator.languages || [navigator.language])
    .map((l) => String(l).toLowerCase().slice(0, 2))
    .find((l) => l === "zh" || l === "en") || "en";
  const link = door.querySelector(`[data-go-lang="${code}"]`);
  if (link) location.replace(link.href);
}

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
