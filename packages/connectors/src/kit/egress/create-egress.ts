import type { Readable } from "node:stream";
import { AppError } from "@bizosaas/contracts";
import { Agent } from "undici";
import { boundedBody } from "./bounded-body.ts";
import type { Egress, EgressConfig, EgressOptions, EgressStream } from "./egress.ts";
import { authoritiesOf, egressTarget } from "./egress-target.ts";
import { followRedirects } from "./follow-redirects.ts";
import { guardedConnector, systemResolver } from "./guarded-connector.ts";
import { startCall } from "./running-call.ts";
import { webFetch } from "./web-fetch.ts";

const defaults = { connectTimeoutMs: 5_000, totalTimeoutMs: 30_000, maxBodyBytes: 10 * 1024 * 1024 };
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

/** The client with one operator's rules. It holds sockets open for reuse: `close` it when the process ends. */
export const createEgress = (config: EgressConfig): Egress => {
  const { connectTimeoutMs, totalTimeoutMs, maxBodyBytes } = { ...defaults, ...config };
  const allowed = authoritiesOf(config.allowedPrivateHosts);
  const connect = guardedConnector({ allowed, resolve: config.resolve ?? systemResolver, connectTimeoutMs });
  const dispatcher = new Agent({ connect, allowH2: false, maxHeaderSize: 64 * 1024 });

  const start = async (address: string | URL, options: EgressOptions) => {
    const target = egressTarget(address, options.hosts, allowed);
    const timeoutMs = options.timeoutMs ?? totalTimeoutMs;
    const run = startCall(target.url.host, options, timeoutMs, config.onCall);
    try {
      const rules = { dispatcher, allowed, timeoutMs };
      const { answer, headers, hop } = await followRedirects(target, options, rules, run);
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
