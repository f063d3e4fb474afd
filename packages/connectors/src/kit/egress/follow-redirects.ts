import { AppError, isAppError } from "@bizosaas/contracts";
import { type Dispatcher, request } from "undici";
import type { EgressOptions } from "./egress.ts";
import { type EgressTarget, egressTarget } from "./egress-target.ts";
import { type Hop, nextHop } from "./redirect.ts";
import type { RunningCall } from "./running-call.ts";

const maxRedirects = 5;
const ownHeaders = ["host", "connection", "content-length", "transfer-encoding", "expect", "upgrade", "te"];

const requestHeaders = (headers: EgressOptions["headers"]): Headers => {
  const result = new Headers(headers);
  for (const name of ownHeaders) result.delete(name);
  result.set("accept-encoding", "gzip, deflate, br");
  if (!result.has("user-agent")) result.set("user-agent", "BizOSaaS");
  return result;
};

const responseHeaders = (raw: Dispatcher.ResponseData["headers"]): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw))
    for (const each of Array.isArray(value) ? value : value === undefined ? [] : [value]) headers.append(name, each);
  return headers;
};

/** A refused hop, told from where the person stands: they typed the address that redirects. */
const redirectTarget = (from: URL, judge: () => EgressTarget): EgressTarget => {
  try {
    return judge();
  } catch (cause) {
    const message = `${from.host} redirects to an address that this connection may not call.`;
    const advice = isAppError(cause) ? ` ${cause.message} If that is your site, connect with its own address.` : "";
    throw new AppError("address_refused", message + advice, { cause });
  }
};

type Rules = { dispatcher: Dispatcher; allowed: ReadonlySet<string>; timeoutMs: number };

const send = (hop: Hop, { dispatcher, timeoutMs }: Rules, signal: AbortSignal) =>
  request(hop.url, {
    dispatcher,
    method: hop.method as Dispatcher.HttpMethod,
    headers: Object.fromEntries(hop.headers),
    body: hop.body ?? null,
    signal,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });

/** Sends, and goes where the answers point, by hand: each hop is judged like the first address. */
export const followRedirects = async (first: EgressTarget, options: EgressOptions, rules: Rules, run: RunningCall) => {
  const body = typeof options.body === "string" ? Buffer.from(options.body) : options.body;
  let hop: Hop = { url: first.url, method: run.call.method, headers: requestHeaders(options.headers), body };
  for (;;) {
    const answer = await send(hop, rules, run.signal);
    const headers = responseHeaders(answer.headers);
    const next = options.redirect === "manual" ? null : nextHop(hop, answer.statusCode, headers.get("location"));
    if (!next) return { answer, headers, hop };
    answer.body.on("error", () => {}).destroy();
    if (run.call.redirects === maxRedirects)
      throw new AppError("upstream_failed", `${first.url.host} redirects more than ${maxRedirects} times.`);
    run.call.redirects += 1;
    hop = { ...next, url: redirectTarget(hop.url, () => egressTarget(next.url, options.hosts, rules.allowed)).url };
  }
};
