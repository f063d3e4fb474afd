import type { WebFetch } from "@bizosaas/connectors/egress";
import { isAppError } from "@bizosaas/contracts";

const maxBodyBytes = 8 * 1024 * 1024;

export type ProviderAnswer =
  | { kind: "answered"; status: number; headers: Headers; body: unknown }
  /** No usable answer. `refusal` is a sentence of our own egress, safe to show. */
  | { kind: "unreachable"; isTimeout: boolean; refusal?: string };

export type ProviderCall = {
  fetch: WebFetch;
  url: string;
  headers: Record<string, string>;
  /** Sent as JSON with POST; without it the call is a GET. */
  body?: unknown;
  timeoutMs?: number;
  signal?: AbortSignal | undefined;
};

const readBounded = async (response: Response): Promise<string> => {
  if (!response.body) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body as ReadableStream<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > maxBodyBytes) throw new Error("The answer is larger than 8 MiB.");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const refusalOf = (error: unknown): string | undefined => {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (isAppError(current)) return current.message;
  }
  return undefined;
};

/** One bounded call that carries a key: no redirect is followed, no body is logged, a failure is a value. */
export const callProvider = async (call: ProviderCall): Promise<ProviderAnswer> => {
  const timeout = AbortSignal.timeout(call.timeoutMs ?? 10_000);
  try {
    const response = await call.fetch(call.url, {
      method: call.body === undefined ? "GET" : "POST",
      headers: {
        accept: "application/json",
        ...(call.body !== undefined && { "content-type": "application/json" }),
        ...call.headers,
      },
      ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
      redirect: "manual",
      signal: call.signal ? AbortSignal.any([timeout, call.signal]) : timeout,
    });
    return {
      kind: "answered",
      status: response.status,
      headers: response.headers,
      body: parseJson(await readBounded(response)),
    };
  } catch (error) {
    call.signal?.throwIfAborted();
    const refusal = refusalOf(error);
    return { kind: "unreachable", isTimeout: timeout.aborted, ...(refusal !== undefined && { refusal }) };
  }
};
