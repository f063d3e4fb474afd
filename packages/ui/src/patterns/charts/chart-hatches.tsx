import { type ChartSeries, colourOf } from "./chart-values.ts";

/** The id of a series' hatching, for `fill`. */
export const patternId = (base: string, index: number) => `${base}-hatch-${index}`;

/** The second bar and those after it are hatched, so that a stack reads without its colours. */
export const hatchesOf = (base: string, series: readonly ChartSeries[]) => (
  <defs>
    {series.map((one, index) => (
      <pattern
        key={one.id}
        id={patternId(base, index)}
        width={6 + index}
        height={6 + index}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="100%" height="100%" fill={colourOf(one, index)} />
        {index > 0 && <rect width="1.5" height="100%" fill="var(--surface)" />}
      </pattern>
    ))}
  </defs>
);
