import { Skeleton } from "@bizosaas/ui";

export function NotificationSkeleton() {
  return (
    <div aria-busy className="grid gap-2 p-2">
      <Skeleton height="tile" />
      <Skeleton height="tile" />
      <Skeleton height="tile" />
    </div>
  );
}
