import { AppError } from "@bizosaas/contracts";
import type { z } from "zod";
import type { Egress, EgressResponse } from "../kit/egress/index.ts";
import { type WordPressConfig, wordPressHosts } from "./config.ts";
import { restFailure } from "./rest-failure.ts";
import { findRestRoot, type RestRoot } from "./rest-root.ts";

type Query = Record<string, string | number | undefined>;
type CallOptions = { query?: Query; body?: unknown; signal?: AbortSignal | undefined };

/** One product's part of a site's REST API: WordPress's own, or that of a plugin. */
export type RestApi = {
  /** `wp/v2`. */
  namespace: string;
  product: string;
  /** What an answer of 300 and above means. */
  failureOf(answer: EgressResponse): AppError;
};

/** Speaks to one site as one user. The password stays inside; `root` is found once, without it. */
export type RestClient = {
  root(signal?: AbortSignal): Promise<RestRoot>;
  /** Who we are to the site, in WordPress's own words; the answer as it is. */
  askWhoAmI(query: Query, signal?: AbortSignal): Promise<EgressResponse>;
  /** What the site tells of itself to who is signed in; the answer as it is. */
  askIndex(query: Query, signal?: AbortSignal): Promise<EgressResponse>;
  /** The answer as it is, whatever its status. */
  send(method: string, route: string, options?: CallOptions): Promise<EgressResponse>;
  /** The parsed answer, or the failure it stands for. */
  call<Schema extends z.ZodType>(
    method: string,
    route: string,
    schema: Schema,
    options?: CallOptions,
  ): Promise<{ data: z.output<Schema>; headers: Headers }>;
  /** What was learned once and stays true for this client's short life, such as the names of authors. */
  remember: Map<string, unknown>;
};

/** Lists of a hundred long posts outgrow the usual bound. */
const maxListBytes = 32 * 1024 * 1024;

const routeUrl = (root: string, route: string, query: Query = {}): URL => {
  const url = new URL(root);
  if (url.searchParams.has("rest_route")) url.searchParams.set("rest_route", `/${route}`);
  else url.pathname = `${url.pathname.replace(/\/$/, "")}/${route}`;
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
  return url;
};

const jsonOf = (answer: EgressResponse): unknown => {
  if (/^\s*[[{"\dtfn]/.test(answer.text())) return answer.json();
  throw new AppError(
    "upstream_failed",
    "WordPress answered with a page instead of data. A security or cache plugin may be in the way.",
  );
};

/** Runs once and shares the answer; a failure is forgotten, so that the next call tries again. */
const once = <Value>(work: (signal?: AbortSignal) => Promise<Value>) => {
  let running: Promise<Value> | null = null;
  return (signal?: AbortSignal): Promise<Value> => {
    running ??= work(signal).catch((error: unknown) => {
      running = null;
      throw error;
    });
    return running;
  };
};

/** How a site is spoken to, from its address to an answer as it comes. */
const createSender = (config: WordPressConfig, egress: Egress) => {
  const hosts = wordPressHosts(config);
  const authorization = `Basic ${Buffer.from(`${config.username}:${config.applicationPassword}`).toString("base64")}`;
  const root = once((signal) => {
    const headers = { accept: "application/json" };
    return findRestRoot(config.siteUrl, (url) => egress.fetch(url, { hosts, headers, signal }));
  });
  const send: RestClient["send"] = async (method, route, { query, body, signal } = {}) => {
    const { url } = await root(signal);
    return egress.fetch(routeUrl(url, route, query), {
      hosts,
      method,
      headers: { authorization, accept: "application/json", "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      maxBodyBytes: maxListBytes,
      signal,
    });
  };
  return { root, send };
};

export const createRestClient = (
  config: WordPressConfig,
  egress: Egress,
  { namespace, product, failureOf }: RestApi,
): RestClient => {
  const { root, send: sendAnywhere } = createSender(config, egress);
  const send: RestClient["send"] = (method, route, options) => sendAnywhere(method, `${namespace}/${route}`, options);
  const askWhoAmI: RestClient["askWhoAmI"] = (query, signal) =>
    sendAnywhere("GET", "wp/v2/users/me", { query, signal });
  const askIndex: RestClient["askIndex"] = (query, signal) => sendAnywhere("GET", "", { query, signal });
  // A revoked password turns us into a visitor, to whom public lists still answer 200.
  const signedIn = once(async (signal) => {
    const answer = await askWhoAmI({ _fields: "id" }, signal);
    if (answer.status >= 300) throw restFailure(answer);
  });
  const call: RestClient["call"] = async (method, route, schema, options) => {
    await signedIn(options?.signal);
    const answer = await send(method, route, options);
    if (answer.status >= 300) throw failureOf(answer);
    const parsed = schema.safeParse(jsonOf(answer));
    if (parsed.success) return { data: parsed.data, headers: answer.headers };
    const message = `The site answered with data that doesn't look like ${product}'s.`;
    throw new AppError("upstream_failed", message, { cause: parsed.error });
  };
  return { root, askWhoAmI, askIndex, send, call, remember: new Map() };
};
