import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { isAlive } from "./process-of-ours.ts";
import { type SupervisedProcess, superviseProcess } from "./supervise-process.ts";
import { waitUntilReady } from "./wait-until-ready.ts";

const logDir = mkdtempSync(path.join(tmpdir(), "supervised-"));
const running: SupervisedProcess[] = [];
const lines: string[] = [];

const patience = { timeoutMs: 30_000, signal: new AbortController().signal };

const supervise = (name: string, script: string, readyUrl = "http://127.0.0.1:1/readyz"): SupervisedProcess => {
  const definition = {
    name,
    command: [process.execPath, "-e", script],
    folder: ".",
    environment: {},
    port: 1,
    readyUrl,
  };
  const service = superviseProcess(definition, {
    logDir,
    onChange: () => {},
    onLine: (_, line) => void lines.push(line),
  });
  running.push(service);
  return service;
};

afterEach(async () => {
  lines.length = 0;
  await Promise.all(running.splice(0).map((service) => service.stop(2000)));
});

afterAll(() => rmSync(logDir, { recursive: true }));

test("a service killed with -9 is back at once under a new pid", async () => {
  const service = supervise("killed", "setInterval(() => {}, 1000)");
  const first = service.pid ?? 0;
  const killedAt = performance.now();
  process.kill(first, "SIGKILL");
  await vi.waitUntil(() => service.pid !== undefined && service.pid !== first, { timeout: 5000, interval: 5 });
  expect(performance.now() - killedAt).toBeLessThan(500);
  expect(service.restarts).toBe(1);
});

test("a service that dies at once is started again slower and slower", async () => {
  supervise("dying", "process.exit(3)");
  await vi.waitUntil(() => lines.length >= 3, { timeout: 10_000 });
  expect(lines).toEqual([
    "ended (exit code 3); starting it again",
    "ended (exit code 3); starting it again in 0.5 s",
    "ended (exit code 3); starting it again in 1 s",
  ]);
});

test("a service that dies in a loop is never called ready: its start fails and names its log", async () => {
  const service = supervise("looping", "process.exit(3)");
  const ready = waitUntilReady([service], { ...patience, tell: () => {} });
  await expect(ready).rejects.toThrow(`looping does not start. Its log: ${service.logFile}`);
});

test("who starts is told what is waited for: at once, then now and again of what has not answered yet", async () => {
  let isLateReady = false;
  const server = createServer((request, response) => {
    response.writeHead(request.url === "/late" && !isLateReady ? 503 : 200).end();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const services = ["early", "late"].map((name) => supervise(name, "setInterval(() => {}, 1000)", `${origin}/${name}`));
  const told: string[] = [];
  const ready = waitUntilReady(services, { ...patience, tell: (line) => void told.push(line), tellEveryMs: 400 });
  await vi.waitUntil(() => told.length === 3, { timeout: 10_000 });
  isLateReady = true;
  await ready;
  server.close();
  expect(told[0]).toBe("Waiting for early and late ...");
  expect(told[2]).toMatch(`Still waiting for late (${origin}/late), `);
});

test("a service that ignores SIGTERM is ended by force after the grace time, and not started again", async () => {
  const service = supervise(
    "stubborn",
    "process.on('SIGTERM', () => {}); console.log('ready'); setInterval(() => {}, 1000)",
  );
  await vi.waitUntil(() => lines.includes("ready"), { timeout: 10_000 });
  const pid = service.pid ?? 0;
  await service.stop(100);
  expect(isAlive(pid)).toBe(false);
  expect(service.pid).toBeUndefined();
});

test("what a dead service had started goes with it", async () => {
  const script = `const { pid } = require("node:child_process").spawn("sleep", ["600"]); console.log("child " + pid); setInterval(() => {}, 1000)`;
  const service = supervise("parent", script);
  const childOf = () => Number(/child (\d+)/.exec(lines.join())?.[1] ?? 0);
  await vi.waitUntil(() => childOf() > 0, { timeout: 10_000 });
  const child = childOf();
  process.kill(service.pid ?? 0, "SIGKILL");
  await vi.waitUntil(() => !isAlive(child), { timeout: 5000 });
  expect(isAlive(child)).toBe(false);
});
