import type { Recalled } from "@bizosaas/workflows";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { openResult } from "./run-originals.ts";

/** What an effect came to, as JSON text: a replay goes on with the very same words, in the order of the positions. */
export type Memo = { key: string; position: number; text: string };

export type RunMemory = Map<string, Recalled>;

type Remembered = { step_key: string; position: number; result: unknown };

/** What the effects of a run came to before its last worker let go of it, by step key. */
export const loadMemory = async (services: Services, ref: RunRef): Promise<RunMemory> => {
  const { tenantId, runId, execution = 0 } = ref;
  const rows = await services.db.readAsTenant<Remembered>(tenantId, {
    name: "load-run-memory",
    text: "select step_key, position, result from run_memory where tenant_id = $1 and run_id = $2 and execution = $3",
    values: [tenantId, runId, execution],
  });
  const memory: RunMemory = new Map();
  for (const { step_key: key, position, result } of rows)
    memory.set(key, { position, result: await openResult(services, ref, key, result) });
  return memory;
};

/** If no other write follows, what is remembered is stored by itself this much later. */
const soonMs = 25;

/** What effects came to since the last write, which takes it along. */
export const createMemos = (store: () => void) => {
  let memos: Memo[] = [];
  let timer: NodeJS.Timeout | null = null;
  const stop = () => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  const storeSoon = () => {
    timer ??= setTimeout(() => {
      timer = null;
      store();
    }, soonMs);
  };
  return {
    isEmpty: () => memos.length === 0,
    keep: (memo: Memo) => {
      memos.push(memo);
      storeSoon();
    },
    take: (): Memo[] => {
      stop();
      const taken = memos;
      memos = [];
      return taken;
    },
    giveBack: (taken: readonly Memo[]) => void memos.unshift(...taken),
    storeSoon,
  };
};
