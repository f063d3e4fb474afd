import { isDevelopment } from "./env.ts";
import { revealAtOnceHash } from "./reveal-at-once.ts";

/**
 * Scripts run by nonce alone, but for the one of every document. Styles may be inline, because overlays and toasts place style elements at run time. Images
 * may be remote: a media list shows the tenant's own pictures, straight from its site.
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' '${revealAtOnceHash}' 'strict-dynamic'${isDevelopment() ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: https: http:",
    "font-src 'self' data:",
    `connect-src 'self'${isDevelopment() ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Sent with every page and answer of a portal. */
export const securityHeaders = (nonce: string, isHttps: boolean): Record<string, string> => ({
  "content-security-policy": contentSecurityPolicy(nonce),
  "referrer-policy": "strict-origin-when-cross-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
  ...(isHttps && { "strict-transport-security": "max-age=63072000; includeSubDomains" }),
});
