import type { Readable } from "node:stream";
import { AppError, isAppError } from "@bizosaas/contracts";
import { Agent, type Dispatcher, request } from "undici";
import { boundedBody } from "./bounded-body.ts";
import type { Egress, EgressConfig, EgressOptions, EgressStream } from "./egress.ts";
import { authoritiesOf, type EgressTarget, egressTarget } from "./egress-target.ts";
import { guardedConnector, systemResolver } from "./guarded-connector.ts";
import { type Hop, nextHop } from "./redirect.ts";
import { type RunningCall, startCall } from "./running-call.ts";
import { webFetch } from "./web-fetch.ts";

const maxRedirects = 5;
const defaults = { connectTimeoutMs: 5_000, totalTimeoutMs: 30_000, maxBodyBytes: 10 * 1024 * 1024 };
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

const encodingsOf = (headers: Headers, method: string, status: number): string[] => {
  if (method === "HEAD" || status === 204 || status === 304) return [];
  const listed = (headers.get("content-encoding") ?? "").toLowerCase().split(",");
  return listed.map((each) => each.trim()).filter((each) => each !== "" && each !== "identity");
};

/** Reads a bounded stream to its end. */
const collect = async (body: Readable): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
};

const parseJson = (text: string, host: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("upstream_failed", `${host} answered with something that isn't JSON.`, { cause });
  }
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

/** The client with one operator's rules. It holds sockets open for reuse: `close` it when the process ends. */
export const createEgress = (config: EgressConfig): Egress => {
  const { connectTimeoutMs, totalTimeoutMs, maxBodyBytes } = { ...defaults, ...config };
  const allowed = authoritiesOf(config.allowedPrivateHosts);
  const connect = guardedConnector({ allowed, resolve: config.resolve ?? systemResolver, connectTimeoutMs });
  const dispatcher = new Agent({ connect, allowH2: false, maxHeaderSize: 64 * 1024 });

  const send = (hop: Hop, signal: AbortSignal, timeoutMs: number) =>
    request(hop.url, {
      dispatcher,
      method: hop.method as Dispatcher.HttpMethod,
      headers: Object.fromEntries(hop.headers),
      body: hop.body ?? null,
      signal,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });

  const follow = async (first: EgressTarget, options: EgressOptions, timeoutMs: number, run: RunningCall) => {
    const body = typeof options.body === "string" ? Buffer.from(options.body) : options.body;
    let hop: Hop = { url: first.url, method: run.call.method, headers: requestHeaders(options.headers), body };
    for (;;) {
      const answer = await send(hop, run.signal, timeoutMs);
      const headers = responseHeaders(answer.headers);
      const next = options.redirect === "manual" ? null : nextHop(hop, answer.statusCode, headers.get("location"));
      if (!next) return { answer, headers, hop };
      answer.body.on("error", () => {}).destroy();
      if (run.call.redirects === maxRedirects)
        throw new AppError("upstream_failed", `${first.url.host} redirects more than ${maxRedirects} times.`);
      run.call.redirects += 1;
      hop = { ...next, url: redirectTarget(hop.url, () => egressTarget(next.url, options.hosts, allowed)).url };
    }
  };

  const start = async (address: string | URL, options: EgressOptions) => {
    const target = egressTarget(address, options.hosts, allowed);
    const timeoutMs = options.timeoutMs ?? totalTimeoutMs;
    const run = startCall(target.url.host, options, timeoutMs, config.onCall);
    try {
      const { answer, headers, hop } = await follow(target, options, timeoutMs, run);
      run.call.status = answer.statusCode;
      const body = boundedBody(answer.body, {
        encodings: encodingsOf(headers, hop.method, answer.statusCode),
        maxBytes: options.maxBodyBytes ?? maxBodyBytes,
        onBytes: (bytes) => (run.call.bytes = bytes),
        onEnd: (error) => (error ? run.fail(error) : run.finish("ok")),
      });
      return { run, stream: { status: answer.statusCode, headers, url: hop.url.href, body } satisfies EgressStream };
    } catch (error) {
      throw run.fail(error);
    }
  };

  const open: Egress["open"] = async (address, options) => (await start(address, options)).stream;
  return {
    open,
    asFetch: (options) => webFetch(open, options),
    close: () => dispatcher.destroy(),
    fetch: async (address, options) => {
      const { run, stream } = await start(address, options);
      const { body, ...head } = stream;
      const bytes = await collect(body).catch((error: unknown) => {
        throw run.fail(error);
      });
      const text = () => new TextDecoder().decode(bytes);
      return { ...head, bytes, text, json: () => parseJson(text(), new URL(head.url).host) };
    },
  };
};
