;(function () {
  // Preview only: reload when the site was built anew. Hidden pages do not
  // listen, because a browser opens few connections to one server.
  if (location.protocol !== "http:" || !window.EventSource) return;
  var source, retry, box;
  // The problems that showed when the whole site was made stand in a box at the
  // edge. It is drawn through the object model, which the pages' policy allows.
  function tell(lines) {
    if (box) box.remove();
    box = document.createElement("details");
    box.id = "zhinan-preview-problems";
    box.lang = "zh-Hans";
    box.style.cssText = "position:fixed;inset-block-end:0;inset-inline-end:0;z-index:9;max-inline-size:40rem;max-block-size:60vh;overflow:auto;margin:.5rem;padding:.4rem .7rem;font:14px/1.4 system-ui,sans-serif;color:#fff;background:#8a1f11;border-radius:4px";
    var summary = box.appendChild(document.createElement("summary"));
    summary.textContent = "预览：" + lines.length + " 个问题 / Preview: " + lines.length + (lines.length === 1 ? " problem" : " problems");
    var list = box.appendChild(document.createElement("ul"));
    lines.forEach(function (line) {
      list.appendChild(document.createElement("li")).textContent = line;
    });
    document.body.appendChild(box);
  }
  function listen() {
    clearTimeout(retry);
    if (source) source.close();
    source = null;
    if (document.hidden) return;
    source = new EventSource("/-/events?seen=VERSION");
    source.onmessage = function () {
      source.close();
      location.reload();
    };
    source.addEventListener("problems", function (event) {
      tell(JSON.parse(event.data));
    });
    source.onerror = function () {
      // The browser tries again by itself unless it has given up.
      if (source && source.readyState === EventSource.CLOSED) retry = setTimeout(listen, 2000);
    };
  }
  document.addEventListener("visibilitychange", listen);
  window.addEventListener("pagehide", function () {
    if (source) source.close();
  });
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) listen();
  });
  listen();
})();
