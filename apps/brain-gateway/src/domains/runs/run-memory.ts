import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";

/** What an effect came to, as JSON text: a replay goes on with the very same words. */
export type Memo = { key: string; text: string };

type Remembered = { step_key: string; result: unknown };

/** What the effects of a run came to before its last worker let go of it, by step key. */
export const loadMemory = async (
  { db }: Services,
  { tenantId, runId, execution = 0 }: RunRef,
): Promise<Map<string, unknown>> => {
  const rows = await db.readAsTenant<Remembered>(tenantId, {
    name: "load-run-memory",
    text: "select step_key, result from run_memory where tenant_id = $1 and run_id = $2 and execution = $3",
    values: [tenantId, runId, execution],
  });
  return new Map(rows.map(({ step_key: key, result }) => [key, result]));
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
