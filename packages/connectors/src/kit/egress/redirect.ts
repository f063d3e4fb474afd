import { AppError } from "@bizosaas/contracts";

export type Hop = { url: URL; method: string; headers: Headers; body: Uint8Array | undefined };

const redirectStatuses = new Set([301, 302, 303, 307, 308]);

/** What may follow a request to another origin. Anything else could be a credential. */
const harmlessHeaders = new Set(["accept", "accept-language", "content-type", "user-agent"]);

const refuse = (message: string): never => {
  throw new AppError("address_refused", message);
};

/** The next request when an answer sends the caller elsewhere, or null when it is the answer itself. */
export const nextHop = (hop: Hop, status: number, location: string | null): Hop | null => {
  if (!redirectStatuses.has(status) || !location) return null;
  const url =
    URL.parse(location, hop.url.href) ?? refuse(`${hop.url.host} redirects to something that isn't an address.`);
  const isRead = hop.method === "GET" || hop.method === "HEAD";
  if (hop.url.protocol === "https:" && url.protocol !== "https:")
    refuse(`${hop.url.host} redirects from https to an address without encryption.`);
  if (!isRead && (url.origin !== hop.url.origin || status === 301 || status === 302))
    refuse(`${hop.url.host} redirects a change to another address (${url.host}). Use that address if it is yours.`);
  const headers = new Headers(hop.headers);
  if (url.origin !== hop.url.origin)
    for (const name of [...headers.keys()]) if (!harmlessHeaders.has(name)) headers.delete(name);
  if (isRead || status !== 303) return { ...hop, url, headers };
  headers.delete("content-type");
  return { url, method: "GET", headers, body: undefined };
};
