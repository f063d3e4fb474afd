// Runs on the Node that the machine has (20 or later), before anything of ours is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

/** npm writes this file last, so an interrupted install counts as none. */
const installedLock = path.join("node_modules", ".package-lock.json");

/** The names whose installed version is not what package-lock.json asks for; optional ones may be absent. */
export const missingPackages = (root) => {
  const wanted = readJson(path.join(root, "package-lock.json")).packages;
  const file = path.join(root, installedLock);
  const installed = existsSync(file) ? readJson(file).packages : {};
  return Object.entries(wanted)
    .filter(([place]) => place.startsWith("node_modules/") || place.includes("/node_modules/"))
    .filter(([place, entry]) => {
      const found = installed[place];
      if (!found || !existsSync(path.join(root, place))) return !entry.optional && !entry.devOptional && !entry.peer;
      return !entry.link && found.version !== entry.version;
    })
    .map(([place]) => place.replace(/^.*node_modules\//, ""));
};

/**
 * Installs from the lockfile when something of it is missing. `npm ci` would refuse: the lockfile leaves out packages
 * for platforms that not every registry serves. `--no-save` keeps every version and the file itself as they are.
 */
export const ensureInstalled = (root) => {
  const missing = missingPackages(root);
  if (missing.length === 0) return;
  console.log(`Installing ${missing.length} packages from package-lock.json ...`);
  // npm's own path, when npm started us, works where `npm` is not on the PATH or is a .cmd file.
  const npm = process.env.npm_execpath;
  const [command, flags] = npm ? [process.execPath, [npm]] : ["npm", []];
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  const { status, error } = spawnSync(command, [...flags, "install", "--no-save", ...quiet], {
    cwd: root,
    stdio: "inherit",
    shell: !npm && process.platform === "win32",
  });
  const left = status === 0 ? missingPackages(root) : missing;
  if (left.length === 0) return;
  const why = error ? ` (${error.message})` : "";
  console.error(`Not installed: ${left.slice(0, 5).join(", ")}${why}. Run npm install --no-save to see why.`);
  process.exit(1);
};
