// For pages that embed a list: <iframe data-zhinan …> takes the height its
// list asks for, within bounds. A message counts only from the frame itself.
"use strict";

addEventListener("message", (e) => {
  const height = e.data?.zhinan === "height" ? Number(e.data.height) : NaN;
  if (!Number.isFinite(height)) return;
  for (const frame of document.querySelectorAll("iframe[data-zhinan]")) {
    if (frame.contentWindow === e.source) frame.style.height = `${Math.min(Math.max(height, 120), 4000) + 2}px`;
  }
});
