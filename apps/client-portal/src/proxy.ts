import { createPortalProxy } from "@bizosaas/portal-kit/proxy";

export const proxy = createPortalProxy("client", ["/sign-in", "/sign-up", "/invite"]);

export const config = { matcher: ["/((?!_next/static|_next/image|icon.svg|favicon.ico).*)"] };
