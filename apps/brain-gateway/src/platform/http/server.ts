import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import type { Services } from "../services/services.ts";
import { registerDocs } from "./docs-page.ts";
import { createHost } from "./host.ts";
import { registerOperations } from "./operation-routes.ts";
import { registerActor } from "./request-actor.ts";
import type { NamedVerb } from "./router.ts";

/** Routes outside the contract, such as webhooks: each is its own scope, with its own body parser if it wants one. */
export type RawRoutes = (services: Services) => FastifyPluginAsync;

export type ServerOptions = { verbs: readonly NamedVerb[]; rawRoutes?: readonly RawRoutes[] };

/** The API of one process: the contract's operations, its documents, probes and whatever raw routes are handed in. */
export const createServer = async (
  services: Services,
  { verbs, rawRoutes = [] }: ServerOptions,
): Promise<FastifyInstance> => {
  const app = await createHost(services);
  await app.register(registerDocs);
  for (const routes of rawRoutes) await app.register(routes(services));
  await app.register(async (scope) => {
    registerActor(scope, services);
    registerOperations(scope, services, verbs);
  });
  await app.ready();
  return app;
};
