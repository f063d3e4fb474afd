import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createFaults, type Verdict } from "../harness/gate.ts";
import { poll } from "../harness/poll.ts";
import { withDescendants } from "../harness/process-tree.ts";
import { ownEnvironment } from "./check-start.ts";
import { repository, type Started, startCommand } from "./platform-command.ts";

const startMs = 600_000;
const answerMs = 240_000;

/** Its first answer is compiled while it is waited for. */
const hasSignInPage = async (portal: string): Promise<boolean> => {
  const page = await fetch(`${portal}/sign-in`, { signal: AbortSignal.timeout(answerMs) });
  return page.status === 200 && (await page.text()).includes('type="password"');
};

const isReady = async (gateway: string): Promise<boolean> => {
  const answer = await fetch(`${gateway}/readyz`).catch(() => null);
  return answer?.status === 200;
};

/** Seconds until another process serves in place of the one whose code was touched; null when none does in time. */
const touchAndWait = async (checkout: string, { gatewayPid, addresses }: Started, timeoutMs: number) => {
  const served = () => withDescendants([gatewayPid]).filter((pid) => pid !== gatewayPid);
  const before = served();
  const startedAt = performance.now();
  utimesSync(path.join(checkout, "apps/brain-gateway/src/main.ts"), new Date(), new Date());
  const isReplaced = async () => !served().some((pid) => before.includes(pid)) && (await isReady(addresses.gateway));
  return poll({ what: "A reload", timeoutMs }, isReplaced).then(
    () => (performance.now() - startedAt) / 1000,
    () => null,
  );
};

/** What still runs of these after a moment, in which helpers of the portals follow them. */
const leftOf = async (pids: readonly number[], timeoutMs: number): Promise<number> => {
  const isGone = async () => withDescendants(pids).length === 0;
  await poll({ what: "The end of all", timeoutMs }, isGone).catch(() => undefined);
  return withDescendants(pids).length;
};

/** What `next dev` writes over though it is committed. */
const keepCommitted = (checkout: string) => {
  const kept = ["client", "admin"]
    .map((name) => path.join(checkout, `apps/${name}-portal/next-env.d.ts`))
    .filter((file) => existsSync(file))
    .map((file) => ({ file, text: readFileSync(file, "utf8") }));
  return () => {
    for (const { file, text } of kept) writeFileSync(file, text);
  };
};

export type DevelopmentCheck = {
  /** The checkout that is started: its test plants a careless one. */
  checkout?: string;
  /** How long a reload may take before it counts as none, and how long after the end something may still be leaving. */
  reloadMs?: number;
  leaveMs?: number;
};

type Faults = ReturnType<typeof createFaults>;

/** Answers how long a reload took, or false. */
const workWith = async (faults: Faults, started: Started, checkout: string, reloadMs: number) => {
  const { client, admin, gateway } = started.addresses;
  for (const [name, portal] of Object.entries({ client, admin })) {
    const isThere = await hasSignInPage(portal).catch(() => false);
    faults.equal(`npm run dev: sign-in pages of the ${name} portal`, Number(isThere), 1);
  }
  faults.equal("npm run dev: gateways that are ready", Number(await isReady(gateway)), 1);
  const reloadSeconds = await touchAndWait(checkout, started, reloadMs);
  faults.equal("npm run dev: reloads of a gateway that was changed", Number(reloadSeconds !== null), 1);
  return reloadSeconds ?? false;
};

const develop = async (
  dataDir: string,
  { checkout = repository, reloadMs = 60_000, leaveMs = 5000 }: DevelopmentCheck,
): Promise<Verdict> => {
  const faults = createFaults();
  const started = await startCommand(checkout, await ownEnvironment(dataDir), startMs, ["--dev"]);
  let running: number[] = [];
  try {
    const reloadSeconds = await workWith(faults, started, checkout, reloadMs);
    running = withDescendants(started.pids);
    return { counts: { devSeconds: started.seconds, reloadSeconds }, faults: faults.list };
  } finally {
    await started.stop();
    faults.equal("npm run dev: processes that Ctrl-C left running", await leftOf(running, leaveMs), 0);
  }
};

/** `npm run dev`: both portals can be signed in to, the gateway takes up what was changed, and Ctrl-C leaves nothing running. */
export const checkDevelopment = async (check: DevelopmentCheck = {}): Promise<Verdict> => {
  const restore = keepCommitted(check.checkout ?? repository);
  const room = mkdtempSync(path.join(tmpdir(), "gate-dev-"));
  try {
    return await develop(path.join(room, "data"), check);
  } finally {
    restore();
    rmSync(room, { recursive: true, force: true });
  }
};
