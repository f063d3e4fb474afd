import { CardGrid, PageHeaderSkeleton, Skeleton } from "@bizosaas/ui";
import type { ReactNode } from "react";

const shapes: Record<"cards" | "panes" | "sheet" | "form", ReactNode> = {
  cards: (
    <>
      <CardGrid>
        <Skeleton height="tile" />
        <Skeleton height="tile" />
        <Skeleton height="tile" />
      </CardGrid>
      <Skeleton height="tile" />
    </>
  ),
  panes: (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <Skeleton height="pane" />
      <Skeleton height="tile" />
    </div>
  ),
  sheet: <Skeleton height="pane" />,
  form: (
    <div className="max-w-4xl">
      <Skeleton height="pane" />
    </div>
  ),
};

export type PageSkeletonProps = {
  /** Of a page whose title comes with what it loads: the place of its header is kept as well. */
  hasHead?: boolean | undefined;
  /** Cards beside each other, a record with its timeline, or one drawing, table or (896px wide) form. */
  shape?: keyof typeof shapes | undefined;
};

/** Stands in for a page while it streams, in the columns that it will have. */
export function PageSkeleton({ hasHead = false, shape = "cards" }: PageSkeletonProps) {
  return (
    <div aria-busy className="grid gap-6">
      {hasHead && <PageHeaderSkeleton />}
      {shapes[shape]}
    </div>
  );
}
