import type { Decider } from "@bizosaas/contracts";

/** Colleagues to choose from; who is away says so. */
export const deciderOptions = (deciders: readonly Decider[], away: (name: string) => string) =>
  deciders.map(({ userId, name, awayUntil }) => ({ value: userId, label: awayUntil === null ? name : away(name) }));
