// Builds the workbench into the Python package, or its unit tests into .tests/ (--tests).
//
// The bundle is committed, so that a clone without node runs it.  bundle.json records a hash of everything that the
// bundle is made of; a Python test compares it without node, and continuous integration builds again and compares bytes.

import { createHash } from "node:crypto";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "src", "accordingto", "desk", "static");
const SOURCES = ["build.mjs", "package.json", "package-lock.json", "tsconfig.json", "page", "src", "strings", "styles"];

async function files(path) {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  const found = await Promise.all(entries.map((entry) => files(join(path, entry.name))));
  return found.flat();
}

/** SHA-256 over path and bytes of every source, in order of path. */
async function fingerprint() {
  const paths = (await Promise.all(SOURCES.map((name) => files(join(here, name))))).flat();
  const named = paths.map((path) => [relative(here, path).split(sep).join("/"), path]);
  named.sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash("sha256");
  for (const [name, path] of named) hash.update(name).update("\0").update(await readFile(path)).update("\0");
  return hash.digest("hex");
}

const common = { bundle: true, charset: "utf8", logLevel: "warning", jsx: "automatic", jsxImportSource: "preact" };

if (process.argv.includes("--tests")) {
  const tests = (await files(join(here, "test"))).filter((path) => path.endsWith(".test.ts"));
  await rm(join(here, ".tests"), { recursive: true, force: true });
  await build({ ...common, entryPoints: tests, outdir: join(here, ".tests"), platform: "node", format: "esm", outExtension: { ".js": ".mjs" } });
} else {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await build({
    ...common,
    absWorkingDir: here,
    entryPoints: { app: "src/main.tsx" },
    outdir: out,
    minify: true,
    format: "iife",
    target: "es2022",
    legalComments: "eof",
  });
  await build({ ...common, absWorkingDir: here, entryPoints: { app: "styles/app.css" }, outdir: out, minify: true });
  await cp(join(here, "page"), out, { recursive: true });
  await writeFile(join(out, "bundle.json"), JSON.stringify({ sources: await fingerprint() }, null, 2) + "\n");
}
