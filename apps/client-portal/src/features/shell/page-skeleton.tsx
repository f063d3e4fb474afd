export { PageSkeleton } from "@bizosaas/portal-kit/client";
