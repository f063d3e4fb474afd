/** How far something is. Without `value` it shows that work goes on, with no end in sight. */
export function Progress({
  label,
  value,
  max = 100,
  size = "md",
}: {
  label: string;
  value?: number | undefined;
  max?: number | undefined;
  /** `line` is the 2px bar over a list that is being refetched. */
  size?: "line" | "md" | undefined;
}) {
  const share = value === undefined || max <= 0 ? undefined : Math.min(1, Math.max(0, value / max));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={share === undefined ? undefined : max}
      aria-valuenow={share === undefined ? undefined : value}
      className={`w-full overflow-hidden bg-hover ${size === "line" ? "h-0.5" : "h-1.5 rounded-full"}`}
    >
      {share === undefined ? (
        <div className="h-full w-1/3 animate-indeterminate rounded-full bg-primary" />
      ) : (
        <div
          className="h-full w-full origin-left rtl:origin-right rounded-full bg-primary transition-transform"
          style={{ transform: `scaleX(${share})` }}
        />
      )}
    </div>
  );
}
