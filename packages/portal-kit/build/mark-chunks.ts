import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Asks for a whole script to be compiled while it loads, beside the page's own thread, instead of function by function
 * when each first runs. A comment to browsers that don't know it (WICG "Explicit JavaScript Compile Hints", Chrome 136).
 */
const hint = "//# allFunctionsCalledOnLoad\n";

/** Marks every script of a built portal, once: what a page loads is split so that the page runs it. Answers how many. */
export const markChunks = (folder: string): number => {
  const chunks = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));
  for (const name of chunks) {
    const file = path.join(folder, name);
    const text = readFileSync(file, "utf8");
    if (!text.startsWith(hint)) writeFileSync(file, hint + text);
  }
  return chunks.length;
};

if (import.meta.main) {
  const folder = process.argv[2] ?? ".next/static/chunks";
  if (markChunks(folder) === 0) throw new Error(`${folder} holds no scripts: has the build put them elsewhere?`);
}
