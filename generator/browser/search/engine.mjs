// The search engine of a built site without a browser: the scripts that a
// search page loads.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";

export function loadEngine(dir) {
  const run = (file) => runInThisContext(readFileSync(join(dir, file), "utf8"), { filename: file });
  run("search/index.js");
  run("js/search.js");
  const data = globalThis.zhinanIndex;
  const engine = globalThis.zhinanSearch(data);
  return {
    data, engine,
    ids: (result) => result.hits.map(({ d }) => engine.id(d)),
    // Takes in the full text that stands in files of its own.
    loadText() {
      globalThis.zhinanText = engine.load;
      (data.shards || []).forEach((_, i) => run(`search/text-${String(i).padStart(2, "0")}.js`));
    },
  };
}
