import type { Wait } from "./run-driver.ts";
import type { PreparedNode, StepResult } from "./run-node.ts";
import { isCaught, noteWaiting, parkedKey, type RunState } from "./run-state.ts";

/** How long a step waits for somebody to mend its connection; then it fails as it would have at once. */
const parkedDays = 30;

type Refused = StepResult & { ok: false };

/**
 * The connection that a step is to wait for: it takes its credentials no more. Null where that isn't why the step failed, and
 * where its author drew another way for failures.
 */
const deadConnection = (state: RunState, { node, spec, config }: PreparedNode, { error }: Refused): string | null => {
  const isRefused = error.code === "credential_rejected" && spec.connectorId !== null;
  if (state.input.canPark !== true || !isRefused || isCaught(state, node.id)) return null;
  const { connectionId } = config;
  return typeof connectionId === "string" ? connectionId : null;
};

/** The key under which the work of a step is remembered. */
export const workKey = ({ parked }: RunState, { key }: PreparedNode): string =>
  parkedKey(key, parked.get(key)?.times ?? 0);

/** What a step's work came to, with its attempts counted on from those that it made before it waited. */
export const countedOn = ({ parked }: RunState, { key }: PreparedNode, step: StepResult): StepResult => ({
  ...step,
  attempt: (parked.get(key)?.attemptsBefore ?? 0) + step.attempt,
});

/** What becomes of it: its connection was mended, or nobody did so in time. */
type Ends = { mended: () => void; late: (finishedAt: string) => void };

/**
 * Lets a step, or a call of an agent's, wait where it stands until its connection is mended, and then do its work anew under
 * the key it always had at vendors. False when it failed for another reason.
 */
export const parkStep = (state: RunState, prepared: PreparedNode, step: Refused, { mended, late }: Ends): boolean => {
  const connectionId = deadConnection(state, prepared, step);
  if (connectionId === null) return false;
  const { node } = prepared;
  const { attempt, startedAt, finishedAt } = step;
  const times = (state.parked.get(prepared.key)?.times ?? 0) + 1;
  state.parked.set(prepared.key, { times, attemptsBefore: attempt - 1 });
  const key = parkedKey(prepared.key, times);
  const wait: Wait = {
    ...{ key, nodeId: node.id, path: state.path, type: "event" },
    request: {
      source: { type: "connection", connectionId },
      condition: { matches: null, equals: null },
      since: startedAt,
      expiresAt: new Date(Date.parse(finishedAt) + parkedDays * 86_400_000).toISOString(),
    },
  };
  state.shared.waits.set(key, {
    ...{ state, wait },
    settle: ({ event }) => (event?.event == null ? late(event?.at ?? finishedAt) : mended()),
  });
  noteWaiting(state, wait, { attempt });
  return true;
};
