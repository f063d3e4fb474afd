import { type Dirent, readdirSync } from "node:fs";
import path from "node:path";

const skippedFolders = new Set([
  "node_modules",
  ".next",
  ".data",
  ".turbo",
  ".git",
  "generated",
  "dist",
  "test-results",
]);
const rooms = ["apps", "packages", "e2e", "gates", "tooling"];

const filesBelow = (folder: string): string[] => {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : filesBelow(full);
    return [full];
  });
};

const filesOf = (root: string, isWanted: (file: string) => boolean): string[] =>
  rooms
    .flatMap((room) => filesBelow(path.join(root, room)))
    .filter(isWanted)
    .map((file) => path.relative(root, file).replaceAll(path.sep, "/"))
    .sort();

/** Every TypeScript file that people wrote, as paths from the root with forward slashes. */
export const sourceFiles = (root: string): string[] =>
  filesOf(root, (file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"));

export const stylesheets = (root: string): string[] => filesOf(root, (file) => file.endsWith(".css"));
