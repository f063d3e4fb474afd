import type { Readable } from "node:stream";
import type { AppError } from "@bizosaas/contracts";
import type { HostList } from "./egress-target.ts";
import type { Resolver } from "./guarded-connector.ts";

/** One finished call, for metrics: never the path, the query, a header or a body. */
export type EgressCall = {
  host: string;
  method: string;
  status: number | null;
  outcome: "ok" | "cancelled" | AppError["code"];
  durationMs: number;
  bytes: number;
  redirects: number;
};

export type EgressConfig = {
  /** Exact `host:port` an operator allows although it is private, such as `127.0.0.1:8080`. */
  allowedPrivateHosts: readonly string[];
  connectTimeoutMs?: number;
  totalTimeoutMs?: number;
  /** Bytes after unpacking. */
  maxBodyBytes?: number;
  onCall?: (call: EgressCall) => void;
  /** How names become addresses; the system's own unless a test says otherwise. */
  resolve?: Resolver;
};

export type EgressOptions = {
  hosts: HostList;
  method?: string;
  headers?: Headers | Record<string, string>;
  body?: string | Uint8Array;
  signal?: AbortSignal | undefined;
  maxBodyBytes?: number;
  timeoutMs?: number;
  /** `manual` hands the redirect itself back. */
  redirect?: "follow" | "manual";
};

export type EgressStream = { status: number; headers: Headers; url: string; body: Readable };

export type EgressResponse = {
  status: number;
  headers: Headers;
  /** Where the answer came from, after redirects. */
  url: string;
  bytes: Uint8Array;
  text(): string;
  /** Throws `upstream_failed` when the answer isn't JSON. */
  json(): unknown;
};

/** A `fetch` as the web knows it; what `asFetch` gives. */
export type WebFetch = typeof globalThis.fetch;

/** The one way out: every outbound call of the product goes through `fetch`, `open` or `asFetch`. */
export type Egress = {
  fetch(url: string | URL, options: EgressOptions): Promise<EgressResponse>;
  /** As `fetch`, but the body is a stream under the same bounds. */
  open(url: string | URL, options: EgressOptions): Promise<EgressStream>;
  /** A web `fetch` with these bounds, for libraries that bring their own client, such as the AI SDK. */
  asFetch(options: Pick<EgressOptions, "hosts" | "maxBodyBytes" | "timeoutMs">): WebFetch;
  close(): Promise<void>;
};
