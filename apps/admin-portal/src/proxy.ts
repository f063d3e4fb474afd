import { createPortalProxy } from "@bizosaas/portal-kit/proxy";

export const proxy = createPortalProxy("admin", ["/sign-in", "/forgot-password", "/reset-password", "/confirm-email"]);

export const config = { matcher: ["/((?!_next/static|_next/image|icon.svg|favicon.ico).*)"] };
