import { AppError } from "@bizosaas/contracts";
import { OpenAPIHandler } from "@orpc/openapi/fastify";
import { Procedure } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Services } from "../services/services.ts";
import type { Call } from "./operation.ts";
import type { NamedVerb } from "./router.ts";

type CallHead = Omit<Call, "input" | "signal">;
type HandlerContext = { call: CallHead; failure?: { error: unknown } };

const heartbeatMs = 15_000;

/** Hands a verb to oRPC as a procedure without schemas: the verb itself parses, after it has authorized. */
const toProcedure = ({ operation, invoke }: NamedVerb) =>
  new Procedure<HandlerContext, HandlerContext, never, never, Record<never, never>, object>({
    ...(operation["~orpc"] as never as object),
    inputSchema: undefined,
    outputSchema: undefined,
    middlewares: [],
    inputValidationIndex: 0,
    outputValidationIndex: 0,
    handler: ({ context, input, signal }: { context: HandlerContext; input: unknown; signal?: AbortSignal }) =>
      invoke({ ...context.call, input, signal: signal ?? new AbortController().signal }),
  } as never);

/** oRPC decodes the input and encodes the answer; failures leave it untouched, for the one error handler. */
const createHandler = (verbs: readonly NamedVerb[]) =>
  new OpenAPIHandler<HandlerContext>(Object.fromEntries(verbs.map((verb) => [verb.name, toProcedure(verb)])), {
    eventIteratorKeepAliveInterval: heartbeatMs,
    interceptors: [
      async ({ next, context }) => {
        try {
          return await next();
        } catch (error) {
          context.failure = { error };
          throw error;
        }
      },
    ],
    rootInterceptors: [
      async ({ next, context }) => {
        const result = await next();
        if (context.failure) throw context.failure.error;
        return result;
      },
    ],
  });

const isPlainObject = (body: unknown): boolean => typeof body === "object" && body !== null && !Array.isArray(body);

const idempotencyKeyOf = ({ headers }: FastifyRequest): string | undefined => {
  const header = headers["idempotency-key"];
  return Array.isArray(header) ? header.join(",") : header;
};

const callHeadOf = (request: FastifyRequest, services: Services): CallHead => ({
  actor: request.actor,
  correlationId: request.id,
  address: request.ip,
  idempotencyKey: idempotencyKeyOf(request),
  log: request.log as Services["log"],
  services,
});

/** Registers a route for every verb, at the method and path that the contract gives it. */
export const registerOperations = (app: FastifyInstance, services: Services, verbs: readonly NamedVerb[]): void => {
  const handler = createHandler(verbs);
  const handle = async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.body !== undefined && !isPlainObject(request.body)) {
      throw new AppError("invalid_input", "Send a JSON object.", { fields: [{ path: "", message: "Not an object." }] });
    }
    const { matched } = await handler.handle(request, reply, { context: { call: callHeadOf(request, services) } });
    if (!matched) throw new AppError("not_found", "There is nothing at this address.");
  };
  for (const { operation } of verbs) {
    const { method = "GET", path = "/" } = operation["~orpc"].route;
    app.route({ method, url: path.replaceAll(/\{(\w+)\}/g, ":$1"), handler: handle });
  }
};
