import { listVerbs } from "../platform/http/router.ts";
import { createServer, type ServerOptions } from "../platform/http/server.ts";
import type { Services } from "../platform/services/services.ts";
import { handlers } from "./handlers.ts";
import { rawRoutes } from "./raw-routes.ts";

export type ApiOptions = Partial<ServerOptions>;

/** The API with every domain's verbs and routes; a test may put others in their place. */
export const createApi = (services: Services, options: ApiOptions = {}) =>
  createServer(services, { verbs: listVerbs(handlers), rawRoutes, ...options });
