;(function () {
  // Preview only: reload when the site was built anew. Hidden pages do not
  // listen, because a browser opens few connections to one server.
  if (location.protocol !== "http:" || !window.EventSource) return;
  var source, retry;
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
