/** Costs together, in micro-units: null as soon as one of them is unknown. */
export const sumCosts = (costs: readonly (number | null)[]): number | null =>
  costs.reduce<number | null>((sum, cost) => (sum === null || cost === null ? null : sum + cost), 0);
