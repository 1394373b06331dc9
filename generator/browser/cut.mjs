// Run in a page: text beyond the sheet, cut off by a box, or running into the next cell.
export function cut() {
  const view = document.scrollingElement.clientWidth;
  const found = [];
  if (document.scrollingElement.scrollWidth > view) found.push(`page ${document.scrollingElement.scrollWidth} wide in ${view}`);
  const say = (el, why) => {
    const at = el.closest("[id]");
    found.push(`${at ? `#${at.id} ` : ""}${el.localName}.${el.className}: ${why}: ${el.textContent.trim().slice(0, 40)}`);
  };
  // A box that holds its text by scrolling is no cut; neither is what is
  // hidden from the eye on purpose.
  const skip = (el) => {
    for (let e = el; e; e = e.parentElement) {
      const s = getComputedStyle(e);
      if (s.clipPath !== "none" || e.classList.contains("skip") || /auto|scroll/.test(s.overflowX)) return true;
    }
    return !el.checkVisibility();
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (n) => n.data.trim() ? 1 : 2);
  const range = document.createRange();
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    const el = n.parentElement;
    range.selectNodeContents(n);
    const box = range.getBoundingClientRect();
    const cell = el.closest("td, th, dt, dd")?.getBoundingClientRect();
    const out = box.right > view + 1 || box.left < -1;
    const over = cell && (box.right > cell.right + 1 || box.left < cell.left - 1);
    if ((out || over) && !skip(el)) say(el, out ? `outside the sheet (${Math.round(box.left)}–${Math.round(box.right)})` : "outside its cell");
  }
  for (const el of document.body.querySelectorAll("*")) {
    const s = getComputedStyle(el);
    if (el instanceof SVGElement || s.display === "inline" || !/hidden|clip/.test(s.overflowX + s.overflowY)) continue;
    if ((el.scrollWidth > el.clientWidth + 1 || el.scrollHeight > el.clientHeight + 1) && !skip(el)) say(el, "cut by its box");
  }
  return found;
}
