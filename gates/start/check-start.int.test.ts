import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { checkStart } from "./check-start.ts";

/** Says it is ready as the launcher does; the second time late, and holding more than a gigabyte. */
const sluggish = `
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
const folder = process.env.DATA_DIR;
const isSecond = existsSync(folder);
mkdirSync(folder, { recursive: true });
globalThis.held = isSecond ? Buffer.alloc(1.3e9, 1) : null;
if (isSecond) await delay(10_500);
const address = "http://localhost";
const record = { launcherPid: process.pid, isReady: true, services: {}, addresses: { client: address, admin: address, gateway: address } };
writeFileSync(path.join(folder, "processes.json"), JSON.stringify(record));
console.log("Stop with Ctrl-C.");
process.on("SIGINT", () => process.exit(0));
setInterval(() => {}, 1000);
`;

test("a start that became slow and greedy is found", { timeout: 60_000 }, async () => {
  const checkout = mkdtempSync(path.join(tmpdir(), "sluggish-"));
  mkdirSync(path.join(checkout, "tooling/launch"), { recursive: true });
  writeFileSync(path.join(checkout, "tooling/launch/start.mjs"), sluggish);
  try {
    const { faults } = await checkStart({ isFull: false }, { checkout, idleMs: 100 });
    expect(faults.join("\n")).toContain("a second start in seconds");
    expect(faults.join("\n")).toContain("the idle memory of everything");
  } finally {
    rmSync(checkout, { recursive: true, force: true });
  }
});
