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

// "/" goes to the search box, unless one is typing.
document.addEventListener("keydown", (e) => {
  if (e.key !== "/" || e.ctrlKey || e.metaKey || e.altKey || e.target.closest?.("input, textarea, select, [contenteditable]")) return;
  const box = document.querySelector('[role="search"] [name="q"]');
  if (!box) return;
  e.preventDefault();
  box.focus();
  box.select();
});
