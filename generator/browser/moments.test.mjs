// An hour in another zone: the status turns at its instant wherever the reader
// is, and the reader's own time stands beside the printed one.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { appendFile, cp } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { launch, openFor } from "./browser.mjs";
import { fileBase, need, project, tempDir } from "./site.mjs";

const closes = Date.parse("2030-07-15T17:00:00+02:00");
const words = { zh: ["申报中", "已截止"], en: ["Open", "Closed"] };
const printed = { zh: "2030年7月15日17:00（维也纳时间）", en: "15 July 2030, 17:00 (Vienna time)" };
// What a clock of the reader shows then; in Vienna, what is printed.
const own = {
  "Asia/Shanghai": { zh: "（您当地时间2030年7月15日23:00）", en: " (your time: 15 July 2030, 23:00)" },
  "Pacific/Auckland": { zh: "（您当地时间2030年7月16日03:00）", en: " (your time: 16 July 2030, 03:00)" },
  "Asia/Kolkata": { zh: "（您当地时间2030年7月15日20:30）", en: " (your time: 15 July 2030, 20:30)" },
  UTC: { zh: "（您当地时间2030年7月15日15:00）", en: " (your time: 15 July 2030, 15:00)" },
  "Europe/Vienna": { zh: "", en: "" },
  "Africa/Johannesburg": { zh: "", en: "" }, // another zone with the same time
};
let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

// The real project with a deadline in Vienna on one call.
async function dated(t) {
  const dir = await tempDir(t);
  for (const part of ["content", "templates", "static"]) await cp(join(project(), part), join(dir, part), { recursive: true });
  await appendFile(join(dir, "content/guides/2023-1/1.4/direction.yaml"), `
moments:
  - {role: full, date: 2030-07-15, time: "17:00", zone: Europe/Vienna}
`);
  await promisify(execFile)(need("ZHINAN_BIN"), ["build", "-dir", dir, "-out", join(dir, "site"), "-today", "2030-01-01"]);
  return fileBase(join(dir, "site"));
}

test("an hour in another zone", async (t) => {
  const base = await dated(t);
  for (const lang of ["zh", "en"]) {
    const url = `${base}${lang}/directions/2023-1-1.4.html`;
    for (const [timezoneId, local] of Object.entries(own)) {
      await t.test(`${lang}: read in ${timezoneId}`, async (t) => {
        const site = await openFor(t, browser, { timezoneId });
        for (const [time, word] of [[closes - 1000, 0], [closes, 1], [closes + 1000, 1]]) {
          await site.page.clock.setFixedTime(time);
          assert.deepEqual(await site.visit(url), []);
          assert.equal(await site.page.locator(".page-header .tag").textContent(), words[lang][word], new Date(time).toISOString());
          const text = await site.page.locator(".fact-dates .value-text", { has: site.page.locator("time") }).textContent();
          assert.ok(text.endsWith(printed[lang] + local[lang]), text);
        }
      });
    }
    await t.test(`${lang}: without script the printed hour and its zone`, async (t) => {
      const site = await openFor(t, browser, { timezoneId: "Asia/Shanghai", javaScriptEnabled: false });
      await site.visit(url);
      assert.equal(await site.page.locator(".page-header .tag").textContent(), words[lang][0]);
      const time = site.page.locator(".fact-dates time");
      assert.equal(await time.textContent(), printed[lang]);
      assert.equal(Date.parse(await time.getAttribute("datetime")), closes);
      assert.ok((await site.page.locator(".fact-dates").textContent()).indexOf("{time}") < 0);
    });
  }
});
