// How long queries take: node bench.mjs FOLDER, a built site, or the data that
// SEARCH_LARGE=FOLDER go test -run TenThousand ./generator/internal/search
// writes, with --script FILE for static/js/search.js.
import { copyFileSync, mkdirSync, existsSync } from "node:fs";
import { join } from "node:path";
import { loadEngine } from "./engine.mjs";

const dir = process.argv[2];
const own = new URL("../../../static/js/search.js", import.meta.url);
if (!existsSync(join(dir, "js/search.js"))) {
  mkdirSync(join(dir, "js"), { recursive: true });
  copyFileSync(own, join(dir, "js/search.js"));
}

const queries = ("氢能 韩国 联合实验室 人工智能 知识产权 企业 传染病 埃及 能源 交通 hydrogen korea laboratory agreement patent women water space climate energy " +
  "聯合實驗室 韓國 hanguo qingneng 1.5 2024 agricluture 月球 blockchain zzzz").split(" ")
  .concat(["韩国 氢能", "氢能 企业", "Korea hydrogen", "carbon neutrality", "intellectual property agreement", "埃及 农业 企业", "韩国氢能", "joint laboratories", "2025 flagship", "smart city France"]);

const cost = (f) => {
  const start = performance.now();
  const cpu = process.cpuUsage();
  f();
  const used = process.cpuUsage(cpu);
  return { wall: performance.now() - start, cpu: (used.user + used.system) / 1000 };
};
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const line = (name, costs) => console.log(name.padEnd(34), ["wall", "cpu"].map((k) => {
  const all = costs.map((c) => c[k]);
  return `${k} median ${median(all).toFixed(2)} ms, longest ${Math.max(...all).toFixed(1)} ms`;
}).join("; "));

let site;
line("reading the index", [cost(() => { site = loadEngine(dir); })]);
const { engine, data } = site;
console.log(`${engine.count} directions, ${data.shards ? `text in ${data.shards.length} files` : "text in the index"}`);
const run = (name) => {
  const costs = queries.map((q) => [q, cost(() => engine.find(q))]);
  line(name, costs.map(([, c]) => c));
  return costs.toSorted((a, b) => b[1].wall - a[1].wall).slice(0, 4).map(([q, c]) => `${q} ${c.wall.toFixed(1)}`).join(", ");
};
line("first query", [cost(() => engine.find("first"))]);
console.log("  longest:", run(data.shards ? "titles, partners, topics" : "every query once"));
if (data.shards) {
  line("taking in the full text", [cost(() => site.loadText())]);
  line("first query over it", [cost(() => engine.find("first"))]);
  console.log("  longest:", run("full text, every query once"));
  console.log("  longest:", run("the same again"));
}
console.log(`memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`);
