// The built site and how it is reached: a plain file server such as any web
// host is one, on this machine only, at any path.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, normalize, sep } from "node:path";
import { promisify } from "node:util";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

// Missing settings are a failure: a suite that skips itself proves nothing.
export function need(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run these tests by run.sh`);
  return value;
}

export const project = () => need("ZHINAN_PROJECT");
export const builtSite = () => need("ZHINAN_SITE");
export const fileBase = (dir) => pathToFileURL(dir + sep).href;

// A folder that goes away with the test.
export async function tempDir(t) {
  const dir = await mkdtemp(join(tmpdir(), "zhinan-browser-"));
  t.after(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

// The site built another way than the shared one; to be read only, since test
// files that want the same share it. It goes away with the shared one.
export async function build(...args) {
  const dir = `${builtSite()}-${createHash("sha256").update(args.join("\0")).digest("hex").slice(0, 12)}`;
  if (existsSync(dir)) return dir;
  const own = `${dir}.${process.pid}`;
  await promisify(execFile)(need("ZHINAN_BIN"), ["build", "-dir", project(), "-out", own, ...args]);
  await rename(own, dir).catch((e) => { // another file was first
    if (!existsSync(dir)) throw e;
  });
  return dir;
}

// Serves a folder below a path; base ends in "/". Call close when done.
// `compress` sends what it serves as GitHub Pages does.
export async function serve(dir, prefix = "/", port = 0, { compress = false } = {}) {
  const root = normalize(dir);
  const server = createServer(async (request, response) => {
    const send = (status, name, data) => {
      response.writeHead(status, { "Content-Type": types[extname(name)] ?? "application/octet-stream", ...compress && { "Content-Encoding": "gzip" } });
      response.end(compress ? gzipSync(data) : data);
    };
    try {
      const path = decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname);
      if (!path.startsWith(prefix)) return send(404, "outside.txt", "outside the site");
      const name = normalize(join(root, path.slice(prefix.length) + (path.endsWith("/") ? "index.html" : "")));
      if (name !== root && !name.startsWith(root + sep)) return send(400, "bad.txt", "bad path");
      send(200, name, await readFile(name));
    } catch {
      send(404, "404.html", await readFile(join(root, "404.html")).catch(() => "not found"));
    }
  });
  await new Promise((done, fail) => server.once("error", fail).listen(port, "127.0.0.1", done));
  return {
    base: `http://127.0.0.1:${server.address().port}${prefix}`,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}
