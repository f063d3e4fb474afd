import { type EffectServer, startEffectServer } from "../durable/effect-server.ts";
import { createFaults, type GateOptions, type Verdict } from "../harness/gate.ts";
import type { GatewayProcess } from "../harness/gateway-process.ts";
import { startOwnDatabase } from "../harness/own-database.ts";
import { type Platform, startPlatform } from "../harness/platform.ts";
import { checkMemory } from "./check-memory.ts";
import { checkPaced } from "./check-paced.ts";
import { checkStraight, type Lengths } from "./check-straight.ts";
import type { Bench } from "./measure-straight.ts";

export type FlowCheck = {
  /** Meddles with the worker while it works at the promised rate: how its test holds it back. */
  sabotage?: (worker: GatewayProcess) => Promise<void>;
  /** Before the records of the answered runs are counted: where its test takes some away. */
  harm?: (platform: Platform) => Promise<void>;
  seconds?: number;
  lengths?: Lengths;
  /** Of work at a steady rate, for memory; none without it. */
  minutes?: number;
};

const short: Lengths = { seconds: 4, calmSeconds: 1 };
const full: Lengths = { seconds: 20, calmSeconds: 5 };

/** Straight workflows first, while the tables are small; then a steady rate. */
const checkAll = async (
  bench: Bench,
  worker: GatewayProcess,
  effects: EffectServer,
  asked: GateOptions & FlowCheck,
) => {
  const faults = createFaults();
  const { isFull, harm, sabotage, minutes = 0 } = asked;
  const seconds = asked.seconds ?? (isFull ? 60 : 20);
  const straight = await checkStraight(bench, faults, {
    ...{ lengths: asked.lengths ?? (isFull ? full : short), effects, isFull },
    ...(harm && { sabotage: () => harm(bench.platform) }),
  });
  const paced = await checkPaced(bench, faults, { seconds, ...(sabotage && { sabotage: () => sabotage(worker) }) });
  const memory = minutes > 0 ? await checkMemory(bench, faults, minutes) : {};
  return { faults: faults.list, counts: { ...straight, ...paced, ...memory } };
};

/** What a run costs and how long it takes, of several shapes, with every step recorded and none lost. */
export const checkFlow = async (options: GateOptions, check: FlowCheck = {}): Promise<Verdict> => {
  const effects = await startEffectServer();
  const database = await startOwnDatabase();
  const platform = await startPlatform({ database, env: { EGRESS_ALLOWED_HOSTS: effects.host } });
  try {
    const api = await platform.startApi();
    const worker = await platform.startWorker("worker-1");
    const parts = { api: api.pid, worker: worker.pid, database: database.serverPid };
    return await checkAll({ platform, parts }, worker, effects, { ...options, ...check });
  } finally {
    await platform.close();
    await effects.close();
  }
};
