import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "@bizosaas/db/testing";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inheritedEnvironment, root } from "./env.ts";
import { isAlive } from "./process-of-ours.ts";

let dataDir: string;
let variables: Record<string, string>;
const children: ChildProcess[] = [];

beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), "launched-"));
  chmodSync(dataDir, 0o755);
  const names = ["PORT_CLIENT", "PORT_ADMIN", "PORT_GATEWAY", "PORT_WORKER", "DATABASE_PORT"];
  const ports = await Promise.all(names.map(async (name) => [name, String(await freePort())]));
  variables = { ...Object.fromEntries(ports), DATA_DIR: dataDir };
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

/** What `npm start` runs once all is installed. */
const start = () => {
  const env = { ...inheritedEnvironment(), ...variables };
  const child = spawn(process.execPath, ["tooling/launch/start-platform.ts"], { cwd: root, env });
  children.push(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const exit = once(child, "exit").then(([code]: (number | null)[]) => code);
  return { pid: child.pid ?? 0, output: () => output, exit, kill: (signal: NodeJS.Signals) => child.kill(signal) };
};

const postmaster = (): number => {
  const file = path.join(dataDir, "postgres", "postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : 0;
};

test.runIf(process.platform === "linux")("a taken port is named with who holds it and the way out", async () => {
  const port = Number(variables["PORT_ADMIN"]);
  const other = createServer().listen(port, "127.0.0.1");
  await once(other, "listening");
  const started = start();
  expect(await started.exit).toBe(1);
  other.close();
  expect(started.output()).toContain(`Port ${port} is taken by process ${process.pid} (`);
  expect(started.output()).toContain(`PORT_ADMIN=${port + 5} npm start`);
  expect(existsSync(path.join(dataDir, "postgres"))).toBe(false);
});

test("Ctrl-C while the database is being made leaves no server behind; a second start meanwhile does no harm", async () => {
  const first = start();
  await vi.waitUntil(() => postmaster() > 0 || first.output().includes("rror"), { timeout: 40_000, interval: 5 });
  const server = postmaster();
  expect(server, first.output()).toBeGreaterThan(0);
  first.kill("SIGSTOP");
  const second = start();
  expect(await second.exit).toBe(0);
  expect(second.output()).toContain("already runs from this folder");
  expect(second.output()).toContain(`http://localhost:${variables["PORT_CLIENT"]}`);
  expect(second.output()).toContain(`To stop it: kill ${first.pid}`);
  first.kill("SIGINT");
  first.kill("SIGCONT");
  await first.exit;
  expect(first.output()).toContain("Stopping");
  expect(isAlive(server)).toBe(false);
  expect(existsSync(path.join(dataDir, "processes.json"))).toBe(false);
});
