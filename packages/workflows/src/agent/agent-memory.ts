import { createMove, type PriorOutcome, type RunState, stepIdOf } from "../run-state.ts";
import type { AgentRequest } from "./agent-request.ts";
import { TurnRecord } from "./agent-turn.ts";

/** Moves of one talk are numbered within it; a talk that begins anew must share no key with what was done before. */
const movesPerTalk = 1000;
const maxTalks = 1000;

/** Short, and stable wherever it runs; it only tells one wish from another. */
const digestOf = (text: string): string => {
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  return `${(high >>> 0).toString(16)}${(low >>> 0).toString(16)}`;
};

/** Limits are left out: raised ones let the same talk go on. */
export const askedOf = ({ instructions, task, tools, shape }: AgentRequest): string =>
  digestOf(JSON.stringify([instructions, task, tools, shape]));

/** What was done of a move in an earlier execution of the run. */
export const recallMove = (state: RunState, nodeId: string, index: number): PriorOutcome | undefined =>
  state.input.prior?.get(stepIdOf(nodeId, createMove(state, nodeId, index).path));

/** Where the talk about this wish begins: an earlier one that is gone on with, or behind all that was about others. */
export const beginOf = (state: RunState, nodeId: string, asked: string): number => {
  for (let talk = 0; talk < maxTalks; talk += 1) {
    const known = recallMove(state, nodeId, talk * movesPerTalk);
    if (!known) return talk * movesPerTalk;
    const { data } = TurnRecord.safeParse(known.output);
    if (data?.asked === asked) return talk * movesPerTalk;
  }
  return maxTalks * movesPerTalk;
};
