export { UrlSearch } from "@bizosaas/portal-kit/client";
