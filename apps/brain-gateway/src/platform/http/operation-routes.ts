import { AppError } from "@bizosaas/contracts";
import { OpenAPIHandler } from "@orpc/openapi/fastify";
import { StandardBracketNotationSerializer } from "@orpc/openapi-client/standard";
import { Procedure } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Services } from "../services/services.ts";
import type { Call } from "./operation.ts";
import { requestLocale } from "./request-locale.ts";
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

/** For streams and files oRPC encodes the answer; failures leave it untouched, for the one error handler. */
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

const brackets = new StandardBracketNotationSerializer();

/** The query or the body, as oRPC reads them, with what the path names on top. */
const inputOf = ({ method, url, body, params }: FastifyRequest): unknown => {
  const at = url.indexOf("?");
  const sent =
    method === "GET" ? brackets.deserialize([...new URLSearchParams(at < 0 ? "" : url.slice(at + 1)).entries()]) : body;
  return isPlainObject(sent) || sent === undefined ? { ...(sent as object), ...(params as object) } : sent;
};

/** Aborts when the caller leaves before the answer is out. */
const signalOf = ({ raw }: FastifyReply): AbortSignal => {
  const gone = new AbortController();
  raw.once("close", () => raw.writableFinished || gone.abort());
  return gone.signal;
};

const idempotencyKeyOf = ({ headers }: FastifyRequest): string | undefined => {
  const header = headers["idempotency-key"];
  return Array.isArray(header) ? header.join(",") : header;
};

const callHeadOf = (request: FastifyRequest, services: Services): CallHead => ({
  actor: request.actor,
  correlationId: request.id,
  address: request.ip,
  idempotencyKey: idempotencyKeyOf(request),
  locale: requestLocale(request.headers["accept-language"]),
  log: request.log as Services["log"],
  services,
});

/** Nearly all: what they answer is JSON already, so that nothing need be looked for in it. */
const isJson = ({ operation }: NamedVerb): boolean => operation["~orpc"].outputSchema instanceof z.ZodObject;

const requireObject = ({ body }: FastifyRequest): void => {
  if (body === undefined || isPlainObject(body)) return;
  throw new AppError("invalid_input", "Send a JSON object.", { fields: [{ path: "", message: "Not an object." }] });
};

/** Registers a route for every verb, at the method and path that the contract gives it. */
export const registerOperations = (app: FastifyInstance, services: Services, verbs: readonly NamedVerb[]): void => {
  const handler = createHandler(verbs.filter((verb) => !isJson(verb)));
  const encode = async (request: FastifyRequest, reply: FastifyReply) => {
    requireObject(request);
    const { matched } = await handler.handle(request, reply, { context: { call: callHeadOf(request, services) } });
    if (!matched) throw new AppError("not_found", "There is nothing at this address.");
  };
  for (const verb of verbs) {
    const { method = "GET", path = "/" } = verb.operation["~orpc"].route;
    const answer = async (request: FastifyRequest, reply: FastifyReply) => {
      requireObject(request);
      const call = { ...callHeadOf(request, services), input: inputOf(request), signal: signalOf(reply) };
      const body = JSON.stringify(await verb.invoke(call));
      return reply.type("application/json").send(body);
    };
    app.route({ method, url: path.replaceAll(/\{(\w+)\}/g, ":$1"), handler: isJson(verb) ? answer : encode });
  }
};
