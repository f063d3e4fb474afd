import { type FastifyInstance, fastify, LogController } from "fastify";
import type { Services } from "../services/services.ts";
import { sendClientError } from "./client-error.ts";
import { correlationIdOf } from "./correlation-id.ts";
import { registerErrorHandlers, sendProblem } from "./error-handler.ts";
import { type ProbeOptions, registerProbes } from "./probes.ts";
import { registerRequestLog } from "./request-log.ts";

/** The largest body that is read. */
const bodyLimitBytes = 1024 * 1024;

const openHost = ({ env, log }: Services): FastifyInstance =>
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

/** What every process of ours answers: its probes, its metrics, and a problem document for anything else. */
export const createHost = async (services: Services, probes: ProbeOptions = {}): Promise<FastifyInstance> => {
  const app = openHost(services);
  app.removeContentTypeParser("text/plain");
  closeIdleConnections(app);
  registerErrorHandlers(app);
  registerRequestLog(app, services);
  await app.register(async (scope) => registerProbes(scope, services, probes));
  return app;
};
