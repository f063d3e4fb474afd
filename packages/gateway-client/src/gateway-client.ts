import { type Contract, contract, listOperations, type OperationEntry } from "@bizosaas/contracts";
import { type Client, createORPCClient } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import { OpenAPILink } from "@orpc/openapi-client/fetch";
import { withEventErrors } from "./event-errors.ts";
import { readGatewayError, toTransportError } from "./gateway-error.ts";

/** Per call: a key of the caller's own makes a repeated write answer like the first. */
export type GatewayCallContext = { idempotencyKey?: string };
export type GatewayClient = ContractRouterClient<Contract, GatewayCallContext>;

/** One operation of the client; a stream's output is an async iterable. */
export type GatewayOperation<Input, Output> = Client<GatewayCallContext, Input, Output, Error>;

export type GatewayClientOptions = {
  url: string;
  /** A bearer token, or where to get one for each call; empty for the public operations. */
  token: string | (() => string | undefined | Promise<string | undefined>);
  /** Sent as `x-correlation-id`, so that the gateway's log lines carry it. */
  correlationId?: string;
  /** More headers for every call, such as the address of the person on whose behalf a portal calls. */
  headers?: Record<string, string>;
  /** Until an answer must be there. Defaults: 15 s for a read, 60 s for a write, none once a stream flows. */
  timeoutMs?: number;
  fetch?: typeof globalThis.fetch;
};

const readTimeoutMs = 15_000;
const writeTimeoutMs = 60_000;
const operations = new Map(listOperations().map((entry) => [entry.name, entry]));

const operationAt = (path: readonly string[]): OperationEntry => {
  const entry = operations.get(path.join("."));
  if (!entry) throw new Error(`The contract has no operation ${path.join(".")}.`);
  return entry;
};

const bearerOf = async ({ token }: GatewayClientOptions) => (typeof token === "function" ? await token() : token);

const headersFor = async (options: GatewayClientOptions, path: readonly string[], context: GatewayCallContext) => {
  const bearer = await bearerOf(options);
  const { takesKey } = operationAt(path);
  return {
    ...options.headers,
    ...(bearer && { authorization: `Bearer ${bearer}` }),
    ...(options.correlationId && { "x-correlation-id": options.correlationId }),
    ...(takesKey && { "idempotency-key": context.idempotencyKey ?? globalThis.crypto.randomUUID() }),
  };
};

const isEvents = (output: unknown): output is AsyncIterable<unknown> =>
  typeof output === "object" && output !== null && Symbol.asyncIterator in output;

/** Aborts with a TimeoutError unless disarmed in time; a stream is disarmed once its answer has begun. */
const startDeadline = (timeoutMs: number) => {
  const controller = new AbortController();
  const abort = () => controller.abort(new DOMException("The call took too long.", "TimeoutError"));
  const timer = setTimeout(abort, timeoutMs);
  return { signal: controller.signal, disarm: () => clearTimeout(timer) };
};

/** The whole API as typed functions. Every failure is an `AppError` (see `GatewayError`), also within a stream. */
export const createGatewayClient = (options: GatewayClientOptions): GatewayClient => {
  const send = async (request: Request, init: RequestInit): Promise<Response> => {
    const response = await (options.fetch ?? globalThis.fetch)(request, init).catch((error: unknown) => {
      throw toTransportError(request.signal.aborted ? request.signal.reason : error, options.correlationId);
    });
    if (!response.ok) throw await readGatewayError(response);
    return response;
  };
  const link = new OpenAPILink<GatewayCallContext>(contract, {
    url: options.url,
    headers: ({ context }, path) => headersFor(options, path, context),
    fetch: send,
    interceptors: [
      async ({ next, ...call }) => {
        const isRead = operationAt(call.path).effect === "read";
        const deadline = startDeadline(options.timeoutMs ?? (isRead ? readTimeoutMs : writeTimeoutMs));
        const signal = call.signal ? AbortSignal.any([call.signal, deadline.signal]) : deadline.signal;
        try {
          const output = await next({ ...call, signal });
          return isEvents(output) ? withEventErrors(output) : output;
        } catch (error) {
          throw deadline.signal.aborted ? toTransportError(deadline.signal.reason, options.correlationId) : error;
        } finally {
          deadline.disarm();
        }
      },
    ],
  });
  return createORPCClient<GatewayClient>(link);
};
