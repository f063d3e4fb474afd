import type { Portal } from "@bizosaas/contracts";
import { type NextRequest, NextResponse } from "next/server";
import { sessionCookieName } from "./cookies.ts";
import { readPortalEnv } from "./env.ts";
import { securityHeaders } from "./security-headers.ts";
import { signInPath } from "./sign-in-path.ts";

export const pathHeader = "x-portal-path";

const isPublic = (path: string, publicPaths: readonly string[]): boolean =>
  publicPaths.some((open) => path === open || path.startsWith(`${open}/`));

/**
 * Sets headers, and sends browsers without a session cookie to sign in. A courtesy, not a guard: every page, action
 * and stream authorizes where it reads, and must hold with this file deleted.
 */
export const createPortalProxy =
  (portal: Portal, publicPaths: readonly string[]) =>
  (request: NextRequest): NextResponse => {
    const isHttps = readPortalEnv().PORTAL_URL.startsWith("https:");
    const { pathname, search } = request.nextUrl;
    const headers = securityHeaders(crypto.randomUUID(), isHttps);
    const hasCookie = request.cookies.getAll().some(({ name }) => name.startsWith(sessionCookieName(portal, isHttps)));
    const isApi = pathname.startsWith("/api/");
    const forwarded = new Headers(request.headers);
    forwarded.set(pathHeader, `${pathname}${search}`);
    forwarded.set("content-security-policy", headers["content-security-policy"] ?? "");
    const response =
      hasCookie || isApi || isPublic(pathname, publicPaths)
        ? NextResponse.next({ request: { headers: forwarded } })
        : NextResponse.redirect(new URL(signInPath(`${pathname}${search}`), readPortalEnv().PORTAL_URL));
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    response.headers.set("cache-control", "private, no-store");
    return response;
  };
