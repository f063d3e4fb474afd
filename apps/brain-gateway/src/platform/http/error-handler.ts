import { AppError } from "@bizosaas/contracts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { toProblem } from "./problem.ts";
import { toAppError } from "./to-app-error.ts";

const logFailure = (request: FastifyRequest, error: AppError) => {
  if (error.code === "internal") request.log.error({ err: error.cause ?? error }, "a request failed");
  else if (error.status >= 500) request.log.warn({ err: error.cause ?? error, code: error.code }, error.message);
};

/** Logs a failure where it is ours, and tells it by status and headers; the body is the caller's to write. */
export const tellFailure = (request: FastifyRequest, reply: FastifyReply, error: unknown): AppError => {
  const known = toAppError(error);
  logFailure(request, known);
  if (known.retryAfterSeconds !== undefined) void reply.header("retry-after", String(known.retryAfterSeconds));
  if (known.status === 401) void reply.header("www-authenticate", "Bearer");
  void reply.status(known.status);
  return known;
};

/** Sends any failure as a problem document. */
export const sendProblem = (request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply => {
  const known = tellFailure(request, reply, error);
  return reply
    .type("application/problem+json; charset=utf-8")
    .serializer((body: unknown) => JSON.stringify(body))
    .send(toProblem(known, request.id));
};

type KnownRoute = { method: string; pattern: RegExp };

const toPattern = (path: string): RegExp =>
  new RegExp(
    `^${path
      .split("/")
      .map((part) => (part.startsWith(":") ? "[^/]+" : part.replaceAll(/[^\w-]/g, "\\$&")))
      .join("/")}/?$`,
  );

/** Collects the routes as they are registered, to tell a wrong method from a wrong address. */
const collectRoutes = (app: FastifyInstance): KnownRoute[] => {
  const routes: KnownRoute[] = [];
  app.addHook("onRoute", ({ method, url }) => {
    for (const name of [method].flat()) routes.push({ method: name, pattern: toPattern(url) });
  });
  return routes;
};

export const registerErrorHandlers = (app: FastifyInstance): void => {
  const routes = collectRoutes(app);
  app.setErrorHandler((error, request, reply) => sendProblem(request, reply, error));
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?", 1)[0] ?? "";
    const allowed = [...new Set(routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))];
    if (allowed.length === 0) {
      return sendProblem(request, reply, new AppError("not_found", "There is nothing at this address."));
    }
    void reply.header("allow", allowed.join(", "));
    return sendProblem(request, reply, new AppError("method_not_allowed", `Use ${allowed.join(" or ")} here.`));
  });
};
