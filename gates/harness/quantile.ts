/** The value that a share of the samples stays under; exact, by sorting. NaN without samples. */
export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = Float64Array.from(samples).sort();
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);
