import { fillRoute, listLastingRoutes, type Portal } from "../harness/portals/portal-routes.ts";
import type { Portals } from "../harness/portals/with-portals.ts";
import type { World } from "../harness/portals/world.ts";

export type MeasuredPage = {
  name: string;
  portal: Portal;
  pattern: string;
  address: string;
  signedIn: "owner" | "operator" | undefined;
};

/** Every page that is one: no catch-all, each once. */
export const listMeasuredPages = ({ state }: Portals, { parameters }: World): MeasuredPage[] =>
  listLastingRoutes()
    .filter(({ pattern }) => !pattern.includes("[..."))
    .map(({ portal, pattern, isPublic }) => {
      const signedIn = isPublic ? undefined : portal === "client" ? "owner" : "operator";
      const address = new URL(fillRoute(pattern, parameters), state[portal]).href;
      return { name: `${portal} ${pattern}`, portal, pattern, address, signedIn } as const;
    });
