// Browsers of the years before, as npm packages bring them: each a browser and
// the libraries it was built with, compressed. They are unpacked once, beside
// the packages, and run on this machine's fonts.
import { createReadStream, createWriteStream } from "node:fs";
import { access, chmod, mkdtemp, rename, rm } from "node:fs/promises";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createBrotliDecompress } from "node:zlib";
import { launch } from "./browser.mjs";

const modules = fileURLToPath(new URL("node_modules", import.meta.url));
const packages = { 88: "chrome-aws-lambda", 109: "@sparticuz/chromium" };
export const versions = Object.keys(packages);

// The folder of a version's browser, complete or not there at all.
async function unpacked(version) {
  const folder = join(modules, `.chromium-${version}`);
  if (await access(folder).then(() => true, () => false)) return folder;
  const bin = join(modules, packages[version], "bin");
  const making = await mkdtemp(`${folder}-`);
  try {
    for (const name of ["chromium", "aws.tar", "swiftshader.tar"]) {
      const file = join(making, name);
      await pipeline(createReadStream(join(bin, `${name}.br`)), createBrotliDecompress(), createWriteStream(file));
      if (!name.endsWith(".tar")) await chmod(file, 0o755);
      else {
        await promisify(execFile)("tar", ["-xf", file, "--no-same-owner", "-C", making]);
        await rm(file);
      }
    }
    await rename(making, folder);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw error;
  }
  return folder;
}

// Starts the browser of that major version; it must be the one that answers.
export async function launchOld(version) {
  const folder = await unpacked(version);
  const browser = await launch({
    executablePath: join(folder, "chromium"),
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, "lib") },
  });
  if (browser.version().split(".")[0] === version) return browser;
  await browser.close();
  throw new Error(`asked for Chromium ${version}, got ${browser.version()}`);
}
