import { contract, type JsonValue, type RunStep } from "@bizosaas/contracts";
import { notFound, verb } from "../../platform/http/verb.ts";
import { stepsOf } from "./load-run-detail.ts";

/** An agent that used all it may has fewer; attempts that failed come on top. */
const shownMoves = 400;
const shownLength = 20_000;

const shown = (value: JsonValue): JsonValue => {
  const text = JSON.stringify(value);
  return text.length <= shownLength ? value : `${text.slice(0, shownLength)}…`;
};

/** An agent's turns and calls lie under its own id, each under a number of its own. */
export const listAgentMoves = verb(
  contract.runs.listAgentMoves,
  async ({ tx, tenantId }, { runId, nodeId, within }) => {
    const run = await tx.run.findFirst({ where: { tenantId, id: runId }, select: { id: true } });
    if (!run) throw notFound("run");
    const path = { startsWith: `${within === "" ? "" : `${within}/`}${nodeId}.` };
    const moves = await stepsOf({ tx, tenantId }, { runId, nodeId, path }, shownMoves);
    return {
      moves: moves
        .map((move): RunStep => ({ ...move, input: shown(move.input), output: shown(move.output) }))
        .toSorted((left, right) => left.iteration - right.iteration || left.attempt - right.attempt),
    };
  },
);
