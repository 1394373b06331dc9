// Small comforts; every page is complete without them.
"use strict";

// A deadline that has passed since the build: the status says so.
for (const tag of document.querySelectorAll("[data-closes]")) {
  const closes = Date.parse(tag.dataset.closes);
  if (!Number.isNaN(closes) && Date.now() >= closes) {
    tag.textContent = tag.dataset.after;
    tag.classList.remove("tag-open");
    tag.classList.add("tag-closed");
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
