// Lighthouse over the pages people come to, as a phone sees them; called by
// run.sh audit. Prints a line a page, the middle one of three runs; what is
// below its target fails.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { builtSite, serve } from "../site.mjs";

const targets = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };
const pages = ["index", "directions/index", "directions/2024-2-1.5", "search"];

const site = await serve(builtSite(), "/", 0, { compress: true });
const chrome = await launch({
  chromePath: process.env.CHROMIUM || "/usr/bin/chromium",
  chromeFlags: [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  ],
});
let missed = 0;
try {
  for (const lang of ["zh", "en"]) {
    for (const page of pages) {
      const runs = [];
      for (let i = 0; i < 3; i++) {
        const options = { port: chrome.port, onlyCategories: Object.keys(targets), logLevel: "error" };
        runs.push((await lighthouse(`${site.base}${lang}/${page}.html`, options)).lhr);
      }
      const lhr = runs.sort((a, b) => a.categories.performance.score - b.categories.performance.score)[1];
      const figures = Object.entries(targets).map(([name, least]) => {
        const score = Math.round(lhr.categories[name].score * 100);
        if (score >= least) return `${name} ${score}`;
        missed++;
        const why = lhr.categories[name].auditRefs.map((r) => lhr.audits[r.id])
          .filter((a) => a.score !== null && a.score < 0.9).map((a) => a.id);
        return `${name} ${score} (target ${least}; ${why.join(", ")})`;
      });
      console.log(`${lang}/${page}: ${figures.join(", ")}`);
    }
  }
} finally {
  chrome.kill();
  await site.close();
}
process.exitCode = missed ? 1 : 0;
