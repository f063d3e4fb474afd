import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import path from "node:path";

const quietTools = {
  TURBO_TELEMETRY_DISABLED: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  CHECKPOINT_DISABLE: "1",
};

/** Runs a script on the Node that package-lock.json pins, with the installed tools first on the path. */
export const runOnOwnNode = (root, script, flags) => {
  const home = path.join(root, "node_modules", "node");
  const binary = path.join(home, "bin", process.platform === "win32" ? "node.exe" : "node");
  const pinned = existsSync(binary) ? JSON.parse(readFileSync(path.join(home, "package.json"), "utf8")).version : "";
  if (!pinned) {
    console.error("node_modules/node holds no Node: its install script did not run. Run: npm rebuild node");
    process.exit(1);
  }
  const bins = [path.join(root, "node_modules", ".bin"), process.env.PATH].join(path.delimiter);
  const child = spawn(binary, [path.join(root, script), ...flags], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...quietTools, PATH: bins },
  });
  // A terminal's Ctrl-C reaches the child by itself; a signal sent to this process alone is handed on.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
};
