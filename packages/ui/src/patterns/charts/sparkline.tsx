export type SparklineProps = {
  /** Oldest first; `null` where nothing was measured. */
  values: readonly (number | null)[];
  /** Read aloud in place of the line. Leave it out where the figures stand beside it in words. */
  label?: string | undefined;
  tone?: "neutral" | "success" | "danger" | undefined;
};

const WIDTH = 100;
const HEIGHT = 28;
const strokes = { neutral: "stroke-chart-1", success: "stroke-success", danger: "stroke-danger" };

/** The line's path on a 100 by 28 field; a gap where a value is missing, flat at the bottom where all are nothing. */
export const sparklinePath = (values: readonly (number | null)[]): string => {
  const highest = Math.max(...values.map((value) => value ?? 0), 0) || 1;
  const lowest = Math.min(...values.map((value) => value ?? 0), 0);
  const step = values.length > 1 ? WIDTH / (values.length - 1) : 0;
  const yOf = (value: number) => HEIGHT - 2 - ((value - lowest) / (highest - lowest)) * (HEIGHT - 4);
  return values
    .map((value, index) => {
      if (value === null) return "";
      const isStart = index === 0 || values[index - 1] === null;
      return `${isStart ? "M" : "L"}${(index * step).toFixed(1)} ${yOf(value).toFixed(1)}`;
    })
    .filter(Boolean)
    .join(" ");
};

/** How a figure went, as a line the size of a word. */
export function Sparkline({ values, label, tone = "neutral" }: SparklineProps) {
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="block h-7 w-full overflow-visible rtl:-scale-x-100"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      <path
        d={sparklinePath(values)}
        fill="none"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
        className={strokes[tone]}
      />
    </svg>
  );
}
