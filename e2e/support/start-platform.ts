import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { inheritedEnvironment } from "../env.ts";

export type Platform = {
  client: string;
  admin: string;
  gateway: string;
  dataDir: string;
  operator: { email: string; password: string };
  stop: () => Promise<void>;
};

const root = path.resolve(import.meta.dirname, "../..");
/** Two builds on a machine that does other things as well; a start that fails ends by itself. */
const startTimeoutMs = 900_000;
const operatorLine = /Operator sign-in.*?:\s+(\S+@\S+)\s+(\S+)/;

/** Reads the launcher's words until it says that all is ready, and keeps what it printed for a failure's message. */
const waitForReady = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => reject(new Error(`npm start was not ready in time:\n${said}`)), startTimeoutMs);
    const hear = (chunk: Buffer) => {
      said += stripVTControlCharacters(chunk.toString("utf8"));
      if (!said.includes("Stop with Ctrl-C")) return;
      clearTimeout(timer);
      resolve(said);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`npm start ended with ${code}:\n${said}`));
    });
  });

/** The product as a person starts it, on the given ports, with a data directory of its own. */
export const startPlatform = async (
  { client, admin, gateway, worker, database }: Record<"client" | "admin" | "gateway" | "worker" | "database", number>,
  environment: Record<string, string>,
): Promise<Platform> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), "bizosaas-e2e-"));
  // PostgreSQL runs as another user when root starts it, and must reach its folder.
  await chmod(dataDir, 0o755);
  const child = spawn(process.execPath, ["tooling/launch/start.mjs"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...inheritedEnvironment(),
      DATA_DIR: dataDir,
      PORT_CLIENT: String(client),
      PORT_ADMIN: String(admin),
      PORT_GATEWAY: String(gateway),
      PORT_WORKER: String(worker),
      DATABASE_PORT: String(database),
      ...environment,
    },
  });
  const said = await waitForReady(child).catch((error: unknown) => {
    child.kill("SIGTERM");
    throw error;
  });
  const [, email, password] = operatorLine.exec(said) ?? [];
  if (!email || !password) throw new Error(`npm start printed no operator sign-in:\n${said}`);
  return {
    client: `http://localhost:${client}`,
    admin: `http://localhost:${admin}`,
    gateway: `http://localhost:${gateway}`,
    dataDir,
    operator: { email, password },
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
