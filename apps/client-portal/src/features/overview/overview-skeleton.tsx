import { Card, Skeleton, StatGrid, StatSkeleton } from "@bizosaas/ui";

const tiles = ["connections", "runs", "rate", "ai", "cost", "content"];
const lists = ["waiting", "activity"];

/** The home page's shape before its figures are there. */
export function OverviewSkeleton({ label }: { label: string }) {
  return (
    <div aria-busy className="grid gap-6">
      <span role="status" className="sr-only">
        {label}
      </span>
      <StatGrid columns={3}>
        {tiles.map((tile) => (
          <StatSkeleton key={tile} hasTrend />
        ))}
      </StatGrid>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        {lists.map((list) => (
          <Card key={list}>
            <div className="grid gap-4 pt-4">
              <Skeleton width="half" />
              <Skeleton height="tile" />
            </div>
          </Card>
        ))}
      </div>
    </div>
  );
}
