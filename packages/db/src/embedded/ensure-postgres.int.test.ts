import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withClient } from "../roles/with-client.ts";
import { freePort } from "../testing/free-port.ts";
import { ensurePostgres, stopPostgres } from "./index.ts";

const password = "a password of the test";
let folder: string;
let dataDir: string;
let port: number;

const start = () => ensurePostgres({ dataDir, port, password });
const query = (sql: string) =>
  withClient(`postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`, (client) =>
    client.query(sql),
  );

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "bizosaas-embedded-"));
  chmodSync(folder, 0o755);
  dataDir = path.join(folder, "postgres");
  port = await freePort();
});
afterAll(async () => {
  await stopPostgres(dataDir);
  rmSync(folder, { recursive: true, force: true });
});

describe("ensurePostgres", () => {
  it("makes one server, however many ask at once, and finds it again", async () => {
    const started = await Promise.all([start(), start(), start()]);
    expect(new Set(started.map((server) => server.pid)).size).toBe(1);
    expect(started.filter((server) => !server.isReused)).toHaveLength(1);
    expect(await start()).toMatchObject({ isReused: true, port });
  }, 60_000);

  it("asks for the password on every connection", async () => {
    const wrong = withClient(`postgresql://postgres:wrong@127.0.0.1:${port}/postgres`, async () => {});
    await expect(wrong).rejects.toMatchObject({ code: "28P01" });
  });

  it("comes back after kill -9 with every row that was committed", async () => {
    await query("CREATE TABLE kept (id int)");
    await query("INSERT INTO kept SELECT generate_series(1, 500)");
    const { pid } = await start();
    process.kill(pid, "SIGKILL");
    await expect.poll(() => start().then((server) => server.pid), { timeout: 20_000 }).not.toBe(pid);
    expect((await query("SELECT count(*)::int AS n FROM kept")).rows).toEqual([{ n: 500 }]);
  }, 40_000);

  it("starts over a pid file that names a living process of another program", async () => {
    await start();
    const file = readFileSync(path.join(dataDir, "postmaster.pid"), "utf8");
    await stopPostgres(dataDir);
    writeFileSync(path.join(dataDir, "postmaster.pid"), file.replace(/^\d+/, String(process.pid)));
    expect(await start()).toMatchObject({ isReused: false });
  }, 30_000);

  it("stops cleanly, and stopping again does nothing", async () => {
    await start();
    await stopPostgres(dataDir);
    expect(existsSync(path.join(dataDir, "postmaster.pid"))).toBe(false);
    await stopPostgres(dataDir);
  }, 30_000);

  it("names the port and the way out when another program has it", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, "127.0.0.1", resolve));
    await expect(start()).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringMatching(new RegExp(`Port ${port}.*DATABASE_PORT`)),
    });
    await new Promise((resolve) => other.close(resolve));
  });
});
