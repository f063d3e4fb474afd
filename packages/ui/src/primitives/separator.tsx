/** A thin line between things. */
export function Separator({ orientation = "horizontal" }: { orientation?: "horizontal" | "vertical" | undefined }) {
  return (
    <hr
      aria-orientation={orientation}
      className={orientation === "horizontal" ? "h-px w-full border-0 bg-border" : "h-full w-px border-0 bg-border"}
    />
  );
}
