import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { freePort } from "@bizosaas/db/testing";
import { createFaults, type GateOptions, type Verdict } from "../harness/gate.ts";
import { proportionalMemoryMb } from "../harness/memory.ts";
import { withDescendants } from "../harness/process-tree.ts";
import { inheritedEnvironment } from "./env.ts";
import { fillClone } from "./fresh-clone.ts";
import { judgeStart } from "./judge-start.ts";
import { repository, startCommand } from "./platform-command.ts";

const firstStartMs = 600_000;

/** Ports and data of the gate's own. */
export const ownEnvironment = async (dataDir: string) => ({
  ...inheritedEnvironment(),
  DATA_DIR: dataDir,
  PORT_CLIENT: String(await freePort()),
  PORT_ADMIN: String(await freePort()),
  PORT_GATEWAY: String(await freePort()),
  PORT_WORKER: String(await freePort()),
  DATABASE_PORT: String(await freePort()),
});

export type StartCheck = {
  /** The checkout that is started: its test plants a slow one. */
  checkout?: string;
  idleMs?: number;
};

/** Starts, stops and starts again: the second start is what people wait for each morning. Then it sits idle. */
const measureSecondStart = async (dataDir: string, { checkout = repository, idleMs = 10_000 }: StartCheck) => {
  const env = await ownEnvironment(dataDir);
  const first = await startCommand(checkout, env, firstStartMs);
  await first.stop();
  const second = await startCommand(checkout, env, firstStartMs);
  await delay(idleMs);
  const idleMb = proportionalMemoryMb(withDescendants(second.pids));
  await second.stop();
  return { firstSeconds: first.seconds, secondSeconds: second.seconds, idleMb };
};

export const checkStart = async ({ isFull }: GateOptions, check: StartCheck = {}): Promise<Verdict> => {
  const room = mkdtempSync(path.join(tmpdir(), "gate-start-"));
  try {
    const { firstSeconds, secondSeconds, idleMb } = await measureSecondStart(path.join(room, "data"), check);
    const clone = path.join(room, "clone");
    const cloned = isFull && {
      freshCloneSeconds: await fillClone(clone, await ownEnvironment(path.join(clone, ".data"))),
    };
    const faults = createFaults();
    judgeStart(faults, { secondSeconds, idleMb, ...cloned });
    return { counts: { firstSeconds, secondSeconds, idleMb, ...cloned }, faults: faults.list };
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
};
