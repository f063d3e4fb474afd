import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { verifyPassword } from "@bizosaas/db/sign-in";
import { createTestDatabase, makeTenantWithMember, type TestDatabase } from "@bizosaas/db/testing";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createTokenMint } from "./testing/mint-token.ts";
import { makeEnvironment, type TestEnvironment } from "./testing/test-environment.ts";

let database: TestDatabase;
let environment: TestEnvironment;
const children: ChildProcess[] = [];
beforeAll(async () => {
  database = await createTestDatabase({ withEngine: true });
  environment = makeEnvironment(database);
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});
afterAll(async () => {
  environment.remove();
  await database.drop();
});

const start = (program: string, variables: Record<string, string>) => {
  const file = path.join(import.meta.dirname, program);
  const env = { ...environment.variables, LOG_LEVEL: "info", ...variables };
  const child = spawn(process.execPath, [file], { env, stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  const output = { out: "", err: "" };
  child.stdout.on("data", (chunk) => (output.out += chunk));
  child.stderr.on("data", (chunk) => (output.err += chunk));
  const exit = once(child, "exit").then(([code]) => z.number().nullable().parse(code));
  return { child, output, exit };
};
const wait = { timeout: 30_000 };

const addressIn = (out: string): string => /"address":"([^"]+)"/.exec(out)?.[1] ?? "";

describe("the API process", () => {
  it("answers every request that reached it before SIGTERM, then leaves with code 0", async () => {
    const api = start("main.ts", { ROLE: "api" });
    await expect.poll(() => addressIn(api.output.out) || api.output.err, wait).toMatch(/^http/);
    const { tenant, user } = await makeTenantWithMember(database.database);
    const claims = { userId: user.id, sessionId: user.id, portal: "client", tenantId: tenant.id } as const;
    const token = await createTokenMint(environment.portalKeys)({ ...claims, role: "owner", platformRole: null });
    const list = () =>
      fetch(`${addressIn(api.output.out)}/v1/members`, { headers: { authorization: `Bearer ${token}` } }).then(
        ({ status }) => status,
      );
    expect(await list()).toBe(200);
    const underWay = Array.from({ length: 50 }, list);
    await Promise.race(underWay);
    api.child.kill("SIGTERM");
    const statuses = await Promise.allSettled(underWay);
    expect(statuses.filter((each) => each.status === "fulfilled" && each.value === 200)).toHaveLength(50);
    expect(await api.exit).toBe(0);
    expect(api.output.out).toContain("stopped");
    expect(api.output.out).not.toContain(token);
  });

  it("says which variables are missing and how they should be", async () => {
    const api = start("main.ts", { APP_DATABASE_URL: "mysql://nope", CLIENT_PORTAL_TOKEN_KEY: "short" });
    expect(await api.exit).toBe(1);
    expect(api.output.err).toMatch(/APP_DATABASE_URL: .*postgresql:/);
    expect(api.output.err).toContain("CLIENT_PORTAL_TOKEN_KEY: must be at least 32 characters");
  });

  it("refuses to start as a role that row-level security does not bind", async () => {
    const api = start("main.ts", { APP_DATABASE_URL: database.urls.admin });
    expect(await api.exit).toBe(1);
    expect(api.output.err).toContain("Refusing to start");
  });
});

describe("the worker process", () => {
  it("reports itself and its parts, and takes its report back when it is told to stop", async () => {
    const worker = start("main.ts", { ROLE: "worker", WORKER_ID: "worker-test" });
    const beats = () =>
      database.asAdmin<{ load: { parts: Record<string, string> } }>(
        "select load from worker_heartbeat where worker_id = 'worker-test'",
      );
    const states = async () => Object.values((await beats())[0]?.load.parts ?? {});
    const isUp = async () => new Set(await states()).size === 1 && (await states()).includes("running");
    await expect.poll(async () => (await isUp()) || worker.output.err, wait).toBe(true);
    expect((await states()).length).toBeGreaterThan(2);
    worker.child.kill("SIGTERM");
    expect(await worker.exit).toBe(0);
    expect(await beats()).toEqual([]);
  });
});
describe("the worker's probes", () => {
  it("say when it has begun, and give the metrics of what only a worker counts", async () => {
    const worker = start("main.ts", { ROLE: "worker", WORKER_ID: "worker-probed" });
    await expect.poll(() => addressIn(worker.output.out) || worker.output.err, wait).toMatch(/^http/);
    const address = addressIn(worker.output.out);
    const status = async (path: string) => (await fetch(`${address}${path}`)).status;
    expect(await status("/livez")).toBe(200);
    await expect.poll(() => status("/readyz"), wait).toBe(200);
    const metrics = await (await fetch(`${address}/metrics`)).text();
    for (const name of ["outbox_messages_total", "run_results_unstored_total", "egress_call_duration_seconds"]) {
      expect(metrics).toContain(`# TYPE ${name} `);
    }
    expect(await status("/v1/members")).toBe(404);
    const second = start("main.ts", { ROLE: "worker", WORKER_PORT: new URL(address).port });
    expect(await second.exit).toBe(1);
    expect(second.output.err).toContain("EADDRINUSE");
    worker.child.kill("SIGTERM");
    expect(await worker.exit).toBe(0);
  });
});

describe("create-operator", () => {
  it("makes the first operator once, with a password that works", async () => {
    const first = start("commands/create-operator.ts", { OPERATOR_EMAIL: "ops@example.test" });
    expect(await first.exit, first.output.err).toBe(0);
    const { email, password } = z
      .object({ email: z.string(), password: z.string() })
      .parse(JSON.parse(first.output.out));
    const user = await database.database.global.userAccount.findUnique({ where: { email } });
    expect(user?.platformRole).toBe("operator");
    expect(await verifyPassword(user?.passwordHash, password)).toBe(true);
    const second = start("commands/create-operator.ts", { OPERATOR_EMAIL: "ops@example.test" });
    expect(await second.exit).toBe(0);
    const cutOff = start("commands/create-operator.ts", { OPERATOR_PASSWORD: password });
    expect(await cutOff.exit).toBe(0);
    expect(JSON.parse(cutOff.output.out)).toEqual({ email, password });
    const other = start("commands/create-operator.ts", { OPERATOR_PASSWORD: `not ${password}` });
    expect(await other.exit).toBe(0);
    expect(JSON.parse(other.output.out)).toEqual({ already: true });
    expect(JSON.parse(second.output.out)).toEqual({ already: true });
  });
});
