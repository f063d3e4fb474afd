import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { headers } from "next/headers";
import { readPortalEnv } from "./env.ts";

/** Where a request comes from, for the session list and the throttle. */
export const requestOrigin = async (): Promise<{ address: string; userAgent: string }> => {
  const given = await headers();
  return {
    address: given.get("x-forwarded-for")?.split(",")[0]?.trim() ?? "unknown",
    userAgent: (given.get("user-agent") ?? "").slice(0, 300),
  };
};

/**
 * Next keeps a browser's own `x-forwarded-for`, with which the throttle per address could be dodged. Unless a proxy of
 * ours sets it, the socket's address replaces it before Next sees the request.
 */
export const pinClientAddress = (): void => {
  if (readPortalEnv().TRUST_FORWARDED_FOR === "1") return;
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers["x-forwarded-for"] = request.socket.remoteAddress ?? "unknown";
  });
};
