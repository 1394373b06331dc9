// Pictures of every kind of page to look at, on screens and on paper: node
// shots.mjs OUTDIR, called by run.sh. Names say what they show:
// direction-2024-2-1.5.zh.390.dark.png, direction-2024-2-1.5.zh.pdf.
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { launch, open } from "./browser.mjs";
import { kinds } from "./kinds.mjs";
import { builtSite, fileBase } from "./site.mjs";

const out = process.argv[2];
if (!out) throw new Error("usage: shots.mjs OUTDIR");
await mkdir(out, { recursive: true });
const dir = builtSite();
const browser = await launch();
const all = await kinds(dir);
const printed = (k) => k.name.startsWith("print-"); // these are for paper
let count = 0;
try {
  for (const width of [1280, 390]) {
    for (const colorScheme of ["light", "dark"]) {
      const { page, visit, close } = await open(browser, { colorScheme, viewport: { width, height: 800 } }, { still: true });
      for (const k of all.filter((k) => !printed(k))) {
        await visit(fileBase(dir) + k.path);
        const name = [k.name, k.lang, width, colorScheme, "png"].filter(Boolean).join(".");
        // A browser's picture ends at 16384 pixels; a longer page is cut there.
        const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), 16384);
        await page.screenshot({ path: join(out, name), fullPage: true, clip: { x: 0, y: 0, width, height } });
        count++;
      }
      await close();
    }
  }
  const { page, visit, close } = await open(browser, {}, { still: true });
  for (const k of all) {
    await visit(fileBase(dir) + k.path);
    await page.pdf({ path: join(out, [k.name, k.lang, "pdf"].filter(Boolean).join(".")), preferCSSPageSize: true, printBackground: true });
    count++;
  }
  await close();
} finally {
  await browser.close();
}
console.log(`${count} pictures in ${resolve(out)}`);
