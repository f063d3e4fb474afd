import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "../identity/actor.ts";
import type { Services } from "../services/services.ts";

const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? "unmatched";

const doorOf = (actor: Caller) => (actor.kind === "user" ? { portal: actor.portal } : { apiKeyId: actor.keyId });

const seconds = (reply: FastifyReply): number => reply.elapsedTime / 1000;

/** One line and one measurement per request. Labels: the route's template, the method, the status class. */
export const registerRequestLog = (app: FastifyInstance, { metrics, draining }: Services): void => {
  app.addHook("onRequest", async (request, reply) => {
    void reply.headers({ "x-correlation-id": request.id, "cache-control": "private, no-store" });
  });
  app.addHook("onSend", async (_request, reply) => {
    // While draining, callers that keep connections open are told to make their next one elsewhere.
    if (draining.aborted) void reply.header("connection", "close");
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = routeOf(request);
    const { statusCode } = reply;
    metrics.requestSeconds.observe(
      { method: request.method, route, status: `${Math.floor(statusCode / 100)}xx` },
      seconds(reply),
    );
    const { actor } = request;
    request.log.info(
      {
        method: request.method,
        route,
        status: statusCode,
        durationMs: Math.round(reply.elapsedTime * 10) / 10,
        ...(actor && { userId: actor.userId, tenantId: actor.tenantId, ...doorOf(actor) }),
      },
      "request",
    );
  });
};
