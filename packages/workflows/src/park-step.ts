import type { PreparedNode, StepResult } from "./run-node.ts";
import { fail, note, parkedKey, type RunState } from "./run-state.ts";

/** How long a step waits for somebody to mend its connection; then it fails as it would have at once. */
const parkedDays = 30;

type Refused = StepResult & { ok: false };

/** The connection that a step needs and that takes its credentials no more; null where that isn't why it failed. */
const deadConnection = ({ input }: RunState, { spec, config }: PreparedNode, { error }: Refused): string | null => {
  if (input.canPark !== true || error.code !== "credential_rejected" || spec.connectorId === undefined) return null;
  const { connectionId } = config;
  return typeof connectionId === "string" ? connectionId : null;
};

/** The key under which the work of a step is remembered. */
export const workKey = ({ parked }: RunState, { key, node }: PreparedNode): string =>
  parkedKey(key, parked.get(node.id) ?? 0);

/**
 * Lets a step wait where it stands until its connection is mended, and then do its work anew under the key it always had
 * at vendors. False when it failed for another reason.
 */
export const parkStep = (state: RunState, prepared: PreparedNode, step: Refused): boolean => {
  const connectionId = deadConnection(state, prepared, step);
  if (connectionId === null) return false;
  const { node } = prepared;
  const times = (state.parked.get(node.id) ?? 0) + 1;
  state.parked.set(node.id, times);
  const { attempt, startedAt, finishedAt, error } = step;
  const key = parkedKey(prepared.key, times);
  state.shared.waits.set(key, {
    state,
    wait: {
      ...{ key, nodeId: node.id, path: state.path, type: "event" },
      request: {
        source: { type: "connection", connectionId },
        condition: { matches: null, equals: null },
        since: startedAt,
        expiresAt: new Date(Date.parse(finishedAt) + parkedDays * 86_400_000).toISOString(),
      },
    },
    settle: ({ event }) => {
      state.started.delete(node.id);
      if (event?.event == null) fail(state, node, error, { attempt, finishedAt: event?.at ?? finishedAt });
    },
  });
  state.started.add(node.id);
  note(state, node.id, { status: "waiting" });
  return true;
};
