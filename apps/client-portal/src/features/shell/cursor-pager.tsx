export { CursorPager } from "@bizosaas/portal-kit/client";
