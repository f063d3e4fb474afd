export type StepState = { id: string; isComplete: boolean };

/** The step an address may open: the one it names, unless one before it still lacks something. */
export const reachableStep = (steps: readonly StepState[], wanted: string | null): number => {
  const firstOpen = steps.findIndex(({ isComplete }) => !isComplete);
  const limit = firstOpen < 0 ? steps.length - 1 : firstOpen;
  const index = steps.findIndex(({ id }) => id === wanted);
  return Math.min(Math.max(index, 0), limit);
};
