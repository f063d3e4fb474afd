import { listOperations, type OperationEntry, type Problem } from "@bizosaas/contracts";
import type { TestGateway } from "./start-test-gateway.ts";

export type Input = Record<string, unknown>;
export type CallOptions = { token?: string | undefined; headers?: Record<string, string> };
export type CallResult = { status: number; headers: Headers; body: unknown; problem: Problem | undefined };

const entries = new Map(listOperations().map((entry) => [entry.name, entry]));

export const operationOf = (name: string): OperationEntry => {
  const entry = entries.get(name);
  if (!entry) throw new Error(`The contract has no operation ${name}.`);
  return entry;
};

export type SentRequest = { path: string; body?: string };

/** The request an operation's input becomes: path, then query for a GET, else a JSON body. */
export const toRequest = ({ method, path }: OperationEntry, input: Input): SentRequest => {
  const rest = { ...input };
  const filled = path.replaceAll(/\{(\w+)\}/g, (_match, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  if (method !== "GET")
    return Object.keys(rest).length > 0 ? { path: filled, body: JSON.stringify(rest) } : { path: filled };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    if (Array.isArray(value)) for (const each of value) query.append(`${name}[]`, String(each));
    else query.append(name, String(value));
  }
  return { path: query.size > 0 ? `${filled}?${query.toString()}` : filled };
};

/** Of a stream: its first event is enough, then the caller leaves. */
const readBody = async (response: Response, leave: AbortController): Promise<unknown> => {
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) {
    const reader = (response.body as ReadableStream<Uint8Array> | null)?.getReader();
    const decoder = new TextDecoder();
    let text = "";
    while (reader && !/(^|\n)data: /.test(text)) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
    leave.abort();
    return text;
  }
  const text = await response.text();
  if (!response.headers.get("content-type")?.includes("json")) return text === "" ? undefined : text;
  return text === "" ? undefined : (JSON.parse(text) as unknown);
};

/** Calls an operation over HTTP, as a portal would. */
export const callOperation = async (
  gateway: Pick<TestGateway, "url">,
  name: string,
  input: Input = {},
  { token, headers = {} }: CallOptions = {},
): Promise<CallResult> => {
  const entry = operationOf(name);
  const { path, body } = toRequest(entry, input);
  const leave = new AbortController();
  const response = await fetch(`${gateway.url}${path}`, {
    method: entry.method,
    signal: leave.signal,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  const answer = await readBody(response, leave);
  const problem = response.ok ? undefined : (answer as Problem);
  return { status: response.status, headers: response.headers, body: answer, problem };
};
