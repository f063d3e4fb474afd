export { UrlSelect } from "@bizosaas/portal-kit/client";
