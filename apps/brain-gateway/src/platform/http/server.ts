import { type FastifyInstance, type FastifyPluginAsync, fastify, LogController } from "fastify";
import type { Services } from "../services/services.ts";
import { sendClientError } from "./client-error.ts";
import { correlationIdOf } from "./correlation-id.ts";
import { registerDocs } from "./docs-page.ts";
import { registerErrorHandlers, sendProblem } from "./error-handler.ts";
import { registerOperations } from "./operation-routes.ts";
import { registerProbes } from "./probes.ts";
import { registerActor } from "./request-actor.ts";
import { registerRequestLog } from "./request-log.ts";
import type { NamedVerb } from "./router.ts";

/** The largest body that is read. */
export const bodyLimitBytes = 1024 * 1024;

/** Routes outside the contract, such as webhooks: each is its own scope, with its own body parser if it wants one. */
export type RawRoutes = (services: Services) => FastifyPluginAsync;

export type ServerOptions = { verbs: readonly NamedVerb[]; rawRoutes?: readonly RawRoutes[] };

const createHost = ({ env, log }: Services): FastifyInstance =>
  fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "correlationId" }),
    bodyLimit: bodyLimitBytes,
    trustProxy: env.TRUSTED_PROXIES,
    genReqId: (request) => correlationIdOf(request.headers["x-correlation-id"]),
    exposeHeadRoutes: false,
    onProtoPoisoning: "error",
    onConstructorPoisoning: "error",
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
    return503OnClosing: false,
    forceCloseConnections: "idle",
    routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: (error, request, reply) => {
      void reply.headers({ "x-correlation-id": request.id, "cache-control": "private, no-store" });
      void sendProblem(request, reply, error);
    },
    clientErrorHandler: sendClientError,
  }) as never;

/** A connection whose answer left just before the close is kept open by its caller, and would hold the close up. */
const closeIdleConnections = (app: FastifyInstance): void => {
  app.addHook("preClose", async () => {
    const idle = setInterval(() => app.server.closeIdleConnections(), 100);
    app.server.once("close", () => clearInterval(idle));
    idle.unref();
  });
};

/** The API of one process: the contract's operations, its documents, probes and whatever raw routes are handed in. */
export const createServer = async (
  services: Services,
  { verbs, rawRoutes = [] }: ServerOptions,
): Promise<FastifyInstance> => {
  const app = createHost(services);
  app.removeContentTypeParser("text/plain");
  closeIdleConnections(app);
  registerErrorHandlers(app);
  registerRequestLog(app, services);
  await app.register(async (scope) => registerProbes(scope, services));
  await app.register(registerDocs);
  for (const routes of rawRoutes) await app.register(routes(services));
  await app.register(async (scope) => {
    registerActor(scope, services);
    registerOperations(scope, services, verbs);
  });
  await app.ready();
  return app;
};
