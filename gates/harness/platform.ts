import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startTestGateway, type TestGateway } from "@bizosaas/brain-gateway/testing";
import { freePort, type TestDatabase } from "@bizosaas/db/testing";
import { type GatewayProcess, spawnGateway } from "./gateway-process.ts";
import { poll } from "./poll.ts";

export type Platform = {
  /** People, tokens and database. Its own in-process API serves nobody: calls go to `url`, a process. */
  gateway: TestGateway;
  url: string;
  startApi: (changes?: Record<string, string>) => Promise<GatewayProcess>;
  /** Starts a worker and waits until all its parts run. */
  startWorker: (workerId?: string, changes?: Record<string, string>) => Promise<GatewayProcess>;
  close: () => Promise<void>;
};

/** A platform for who only reads what it left behind: a database without processes is one too. */
export type Records = { gateway: { database: Pick<TestDatabase, "asAdmin"> } };

export type PlatformOptions = { database?: TestDatabase; env?: Record<string, string> };

const startMs = 60_000;

const asVariable = (value: unknown): string => {
  if (Array.isArray(value)) return value.join(",");
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
};

const toEnvironment = ({ services }: TestGateway): Record<string, string> =>
  Object.fromEntries(
    Object.entries(services.env)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, asVariable(value)]),
  );

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

const orEnded = async <Answer>(child: GatewayProcess, started: Promise<Answer>): Promise<Answer> => {
  const gone = child.ended.then((): never => {
    throw new Error(`The gateway ended while it started; see ${child.logFile}.`);
  });
  gone.catch(() => undefined);
  return Promise.race([started, gone]);
};

/** The gateway as it runs in production: an API and workers as processes of their own, on a fresh database. */
export const startPlatform = async ({ database, env = {} }: PlatformOptions = {}): Promise<Platform> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const changes = { GATEWAY_PUBLIC_URL: url, ...env };
  const gateway = await startTestGateway({ withEngine: true, env: changes, ...(database && { database }) });
  const folder = mkdtempSync(path.join(tmpdir(), "gate-"));
  const children = new Set<GatewayProcess>();
  const base = { ...toEnvironment(gateway), DATABASE_POOL_SIZE: "10", LOG_LEVEL: "info", NODE_ENV: "production" };
  const spawn = (name: string, more: Record<string, string>) => {
    const child = spawnGateway({ ...base, ...more }, path.join(folder, `${name}.log`));
    children.add(child);
    void child.ended.then(() => children.delete(child));
    return child;
  };
  const isUp = async (pid: number) =>
    (
      await gateway.database.asAdmin(
        `select from worker_heartbeat
         where (load->>'pid')::int = $1 and not load->'parts' @? '$.* ? (@ == "starting")'`,
        [pid],
      )
    ).length > 0;
  return {
    ...{ gateway, url },
    startApi: async (more = {}) => {
      const child = spawn("api", { ROLE: "api", PORT: String(port), ...more });
      const ready = poll({ what: "The API's start", timeoutMs: startMs }, () => answers(`${url}/readyz`));
      await orEnded(child, ready);
      return child;
    },
    startWorker: async (workerId = "worker-1", more = {}) => {
      const child = spawn(workerId, { ROLE: "worker", WORKER_ID: workerId, ...more });
      await orEnded(
        child,
        poll({ what: "The worker's start", timeoutMs: startMs }, () => isUp(child.pid)),
      );
      return child;
    },
    close: async () => {
      for (const child of children) child.kill("SIGKILL");
      await Promise.all([...children].map(({ ended }) => ended));
      await gateway.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
