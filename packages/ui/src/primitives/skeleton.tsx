const heights = { text: "h-4", title: "h-7", control: "h-8 pointer-coarse:h-11", tile: "h-24", pane: "h-80" };
const widths = { full: "w-full", wide: "w-3/4", half: "w-1/2", short: "w-16", icon: "w-8" };

/** A grey stand-in with the size of what is coming. Shows after 150 ms, so quick loads don't flash. */
export function Skeleton({
  height = "text",
  width = "full",
}: {
  height?: keyof typeof heights | undefined;
  width?: keyof typeof widths | undefined;
}) {
  return (
    <span aria-hidden className={`block animate-appear-late ${widths[width]}`}>
      <span className={`block animate-pulse-soft rounded-badge bg-hover ${heights[height]}`} />
    </span>
  );
}
