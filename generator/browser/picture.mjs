// The picture of the site at the head of the README: one page in Chinese and
// the same one in English, side by side, as a reader sees them: node
// picture.mjs OUT.png, called by run.sh. The program pngquant makes it small.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { launch, open } from "./browser.mjs";
import { builtSite, fileBase } from "./site.mjs";

// A tablet's width in CSS pixels: wide enough for tables, narrow enough for
// two pages on one picture that is still legible in a README.
const size = { width: 720, height: 900 };
const density = 1.5; // picture pixels to a CSS pixel
const shown = "directions/2023-1-1.3.html"; // its first screen has partner, number and funding
const colours = 64; // text, rules and their softened edges need no more
const limit = 200_000; // bytes a README may cost its reader

const out = process.argv[2];
if (!out) throw new Error("usage: picture.mjs OUT.png");
const dir = builtSite();
const browser = await launch();
try {
  const { page, visit, close } = await open(browser, { viewport: size, deviceScaleFactor: density, colorScheme: "light" }, { still: true });
  const views = [];
  for (const lang of ["zh", "en"]) {
    const faults = await visit(fileBase(dir) + `${lang}/${shown}`);
    if (faults.length) throw new Error(`${lang}: ${faults.join("; ")}`);
    views.push((await page.screenshot()).toString("base64"));
  }
  await close();

  // The two are laid on a plain ground that suits light and dark READMEs.
  const gap = 24;
  const frame = await browser.newContext({
    viewport: { width: 2 * size.width + 3 * gap, height: size.height + 2 * gap }, deviceScaleFactor: density,
  });
  const sheet = await frame.newPage();
  await sheet.setContent(`<style>
      body { margin: 0; padding: ${gap}px; display: flex; gap: ${gap}px; background: #dfe3e8 }
      img { width: ${size.width}px; height: ${size.height}px; border-radius: 6px; outline: 1px solid #b9c0c8 }
    </style>${views.map((data) => `<img src="data:image/png;base64,${data}">`).join("")}`);
  await sheet.waitForFunction(() => [...document.images].every((i) => i.complete && i.naturalWidth > 0));
  const picture = execFileSync("pngquant", ["--speed", "1", "--nofs", "--strip", String(colours), "-"], { input: await sheet.screenshot() });
  if (picture.length > limit) throw new Error(`the picture has ${picture.length} bytes, more than ${limit}`);
  writeFileSync(out, picture);
  console.log(`${out}: ${picture.length} bytes`);
} finally {
  await browser.close();
}
