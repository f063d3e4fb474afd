import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { checkDevelopment } from "./check-development.ts";

/** Says it is ready as the launcher does, and is none of what it should be; what serves outlives it. */
const careless = `
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
const folder = process.env.DATA_DIR;
mkdirSync(folder, { recursive: true });
const serve = 'require("http").createServer((_, answer) => answer.end("No page.")).listen(0, "127.0.0.1", function () {' +
  ' process.send(this.address().port) }); spawned = require("child_process").spawn("sleep", ["60"])';
const served = spawn(process.execPath, ["-e", serve], { stdio: ["ignore", "ignore", "ignore", "ipc"], detached: true });
served.once("message", (port) => {
  const client = "http://127.0.0.1:" + port;
  const addresses = { client, admin: "http://127.0.0.1:1", gateway: "http://127.0.0.1:1" };
  const services = { "gateway-api": { pid: served.pid } };
  writeFileSync("served.pid", String(served.pid));
  writeFileSync(path.join(folder, "processes.json"), JSON.stringify({ launcherPid: process.pid, isReady: true, services, addresses }));
  console.log("Stop with Ctrl-C.");
});
process.on("SIGINT", () => process.exit(0));
`;

test("portals without a page, a gateway that reloads nothing and processes left behind are found", async () => {
  const checkout = mkdtempSync(path.join(tmpdir(), "careless-"));
  const place = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(checkout, file)), { recursive: true });
    writeFileSync(path.join(checkout, file), text);
  };
  place("tooling/launch/start.mjs", careless);
  place("apps/brain-gateway/src/main.ts", "");
  place("apps/client-portal/next-env.d.ts", "as committed");
  try {
    const { faults } = await checkDevelopment({ checkout, reloadMs: 300, leaveMs: 300 });
    const told = faults.join("\n");
    expect(told).toContain("sign-in pages of the client portal is 0");
    expect(told).toContain("sign-in pages of the admin portal is 0");
    expect(told).toContain("gateways that are ready is 0");
    expect(told).toContain("reloads of a gateway that was changed is 0");
    expect(told).toContain("processes that Ctrl-C left running is 2");
  } finally {
    process.kill(-Number(readFileSync(path.join(checkout, "served.pid"), "utf8")), "SIGKILL");
    rmSync(checkout, { recursive: true, force: true });
  }
});
