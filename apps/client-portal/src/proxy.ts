import { createPortalProxy } from "@bizosaas/portal-kit/proxy";

export const proxy = createPortalProxy("client", [
  "/sign-in",
  "/forgot-password",
  "/reset-password",
  "/confirm-email",
  "/sign-up",
  "/invite",
  "/visit",
  "/form",
]);

export const config = { matcher: ["/((?!_next/static|_next/image|icon.svg|favicon.ico).*)"] };
