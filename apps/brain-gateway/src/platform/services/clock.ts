/** Where time comes from, so that tests can move it. Durations use `performance.now()`. */
export type Clock = { now: () => Date };

export const systemClock: Clock = { now: () => new Date() };
