import { listResourcesStatement } from "@bizosaas/brain-gateway/testing";
import { createFaults, type GateOptions, type Verdict } from "../harness/gate.ts";
import { type Load, measureLoad } from "../harness/measure-load.ts";
import { startOwnDatabase } from "../harness/own-database.ts";
import { type Platform, startPlatform } from "../harness/platform.ts";
import { median } from "../harness/quantile.ts";
import { judgePage } from "./judge-api.ts";
import { seedResources } from "./seed-resources.ts";
import { startBareServer } from "./start-bare-server.ts";

const connections = 50;
const poolSize = 10;
/** `warmUpSeconds`: until both are compiled as they will stay; the first rounds are a third slower. */
type Lengths = { warmUpSeconds: number; rounds: number; seconds: number };
const short: Lengths = { warmUpSeconds: 6, rounds: 3, seconds: 4 };
const full: Lengths = { warmUpSeconds: 6, rounds: 7, seconds: 10 };

export type ApiCheck = {
  /** Changes to the API process alone: how its test slows it down. */
  env?: Record<string, string>;
  lengths?: Lengths;
};

const listPath = "/v1/resources?kind=cms.post&limit=20";

/** As many sign-ins as an organization has people: each call brings one of their tokens. */
const tokensOf = ({ gateway }: Platform) =>
  Promise.all(Object.values(gateway.tenant.people).map((person) => person.token()));

const measureGateway = async (platform: Platform, path: string, duration: number): Promise<Load> => {
  const tokens = await tokensOf(platform);
  const requests = tokens.map((token) => ({ method: "GET", path, headers: { authorization: `Bearer ${token}` } }));
  return measureLoad({ url: platform.url, connections, duration, requests });
};

const measureBare = (url: string, duration: number): Promise<Load> =>
  measureLoad({ url, connections, duration, requests: [{ method: "GET", path: "/", headers: {} }] });

const sum = (loads: Load[]) => ({
  rps: median(loads.map(({ rps }) => rps)),
  p50: median(loads.map(({ p50 }) => p50)),
  p95: median(loads.map(({ p95 }) => p95)),
  failed: loads.reduce((all, { failed }) => all + failed, 0),
});

/** Gateway and peer take turns, so that whatever else the machine does meets both. */
const takeTurns = async (platform: Platform, bareUrl: string, { warmUpSeconds, rounds, seconds }: Lengths) => {
  await measureGateway(platform, listPath, warmUpSeconds);
  await measureBare(bareUrl, warmUpSeconds);
  const ours: Load[] = [];
  const bare: Load[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await measureGateway(platform, listPath, seconds));
    bare.push(await measureBare(bareUrl, seconds));
  }
  const workflows = await measureGateway(platform, "/v1/workflows?limit=20", seconds);
  return { ours: sum(ours), bare: sum(bare), workflows };
};

/** One authenticated, tenant-scoped page of 20 rows, against the same read with nothing around it. */
export const checkApi = async ({ isFull }: GateOptions, { env = {}, lengths }: ApiCheck = {}): Promise<Verdict> => {
  const platform = await startPlatform({ database: await startOwnDatabase() });
  try {
    await seedResources(platform, 2000);
    await platform.startApi(env);
    const { tenant, database } = platform.gateway;
    const { text } = listResourcesStatement;
    const peer = await startBareServer({ url: database.urls.app, tenantId: tenant.tenantId, poolSize, text });
    const { ours, bare, workflows } = await takeTurns(platform, peer.url, lengths ?? (isFull ? full : short));
    peer.stop();
    const ratio = bare.rps / ours.rps;
    const faults = createFaults();
    const failed = ours.failed + bare.failed + workflows.failed;
    judgePage(faults, { p95Ms: ours.p95, bareP95Ms: bare.p95, ratio, failed });
    const counts = {
      ...{ rps: ours.rps, p50Ms: ours.p50, p95Ms: ours.p95, bareRps: bare.rps, bareP95Ms: bare.p95, ratio },
      ...{ p95Ratio: ours.p95 / bare.p95, workflowsRps: workflows.rps, workflowsP95Ms: workflows.p95 },
    };
    return { counts, faults: faults.list };
  } finally {
    await platform.close();
  }
};
