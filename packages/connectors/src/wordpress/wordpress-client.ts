import { AppError } from "@bizosaas/contracts";
import type { z } from "zod";
import type { Egress, EgressResponse } from "../kit/egress/index.ts";
import { type WordPressConfig, wordPressHosts } from "./config.ts";
import { restFailure } from "./rest-failure.ts";
import { findRestRoot, type RestRoot } from "./rest-root.ts";

type Query = Record<string, string | number | undefined>;
type CallOptions = { query?: Query; body?: unknown; signal?: AbortSignal | undefined };

/** Speaks to one site as one user. The password stays inside; `root` is found once, without it. */
export type WordPressClient = {
  root(signal?: AbortSignal): Promise<RestRoot>;
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
  if (url.searchParams.has("rest_route")) url.searchParams.set("rest_route", `/wp/v2/${route}`);
  else url.pathname = `${url.pathname.replace(/\/$/, "")}/wp/v2/${route}`;
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

export const createWordPressClient = (config: WordPressConfig, egress: Egress): WordPressClient => {
  const hosts = wordPressHosts(config);
  const authorization = `Basic ${Buffer.from(`${config.username}:${config.applicationPassword}`).toString("base64")}`;
  const root = once((signal) => {
    const headers = { accept: "application/json" };
    return findRestRoot(config.siteUrl, (url) => egress.fetch(url, { hosts, headers, signal }));
  });
  const send: WordPressClient["send"] = async (method, route, { query, body, signal } = {}) => {
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
  // A revoked password turns us into a visitor, to whom public lists still answer 200.
  const signedIn = once(async (signal) => {
    const answer = await send("GET", "users/me", { query: { _fields: "id" }, signal });
    if (answer.status >= 300) throw restFailure(answer);
  });
  const call: WordPressClient["call"] = async (method, route, schema, options) => {
    await signedIn(options?.signal);
    const answer = await send(method, route, options);
    if (answer.status >= 300) throw restFailure(answer);
    const parsed = schema.safeParse(jsonOf(answer));
    if (parsed.success) return { data: parsed.data, headers: answer.headers };
    const message = "The site answered with data that doesn't look like WordPress's.";
    throw new AppError("upstream_failed", message, { cause: parsed.error });
  };
  return { root, send, call, remember: new Map() };
};
