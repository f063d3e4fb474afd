import { CardGrid, Skeleton } from "@bizosaas/ui";

/** Stands in for a page of cards while it streams. */
export function PageSkeleton() {
  return (
    <div aria-busy className="grid gap-6">
      <CardGrid>
        <Skeleton height="tile" />
        <Skeleton height="tile" />
        <Skeleton height="tile" />
      </CardGrid>
      <Skeleton height="tile" />
    </div>
  );
}
