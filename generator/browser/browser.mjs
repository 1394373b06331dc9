// One browser for a test file, and contexts that watch what goes wrong.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

// The headless shell is the same engine without windows of its own: a test
// costs half of what it does in the whole browser.
const found = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find(existsSync);

// The flags keep the browser from talking to anyone on its own account.
export function launch(options = {}) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || found,
    ...options,
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
}

const near = (url) => url.protocol === "file:" || url.protocol === "data:" || (url.protocol === "http:" && url.hostname === "127.0.0.1");

// Whether a request was made by a frame within the page, which may be gone.
function inFrame(request) {
  try {
    return request.frame().parentFrame() !== null;
  } catch {
    return true; // the page's own frame is never gone
  }
}

// A context, one page in it, and `faults`: everything a reader's browser
// would complain of. `loaded` are the addresses that came back well. `still`
// takes the site's script away, so that the go page can be looked at by the
// tests' own scripts; `scripts` run before each page.
export async function open(browser, options = {}, { still = false, scripts = [] } = {}) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const faults = [];
  const loaded = [];
  await context.route((url) => !near(url), (route) => {
    faults.push(`request elsewhere: ${route.request().url()}`);
    return route.abort();
  });
  if (still) await context.route("**/js/zhinan.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await context.exposeBinding("__violation", (_, text) => faults.push(`content security policy: ${text}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (e) => window.__violation(`${e.violatedDirective} ${e.blockedURI}`));
  });
  for (const content of scripts) await context.addInitScript({ content });
  context.on("weberror", (e) => faults.push(`script error: ${e.error().message}`));
  context.on("console", (m) => {
    if (m.type() === "error" || m.type() === "warning") faults.push(`console ${m.type()}: ${m.text()}`);
  });
  context.on("requestfailed", (r) => {
    const why = r.failure()?.errorText;
    // The browser gives up an icon, and what a frame still wants, by itself
    // when the test moves on.
    if (why === "net::ERR_ABORTED" && (r.url().endsWith("/icon.svg") || inFrame(r))) return;
    faults.push(`request failed: ${r.url()} ${why}`);
  });
  context.on("requestfinished", (r) => loaded.push(r.url()));
  context.on("response", (r) => {
    if (r.status() >= 400) faults.push(`status ${r.status()}: ${r.url()}`);
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000); // machines may be busy
  return {
    context, page, faults, loaded,
    // Goes to an address and gives back what went wrong on the way.
    async visit(url) {
      faults.length = loaded.length = 0;
      await page.goto(url, { waitUntil: "load" });
      return faults;
    },
    close: () => context.close(),
  };
}

// A site opened for one test, and closed when it ends.
export async function openFor(t, browser, options, extra) {
  const site = await open(browser, options, extra);
  t.after(() => site.close());
  return site;
}
