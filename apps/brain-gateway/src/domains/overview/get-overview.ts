import { contract } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";
import { permissionsOf } from "../../platform/identity/authorize.ts";
import { readAttention } from "./attention.ts";
import { readFigures } from "./figures.ts";
import { rangeOf } from "./rules.ts";

export const getOverview = readVerb(contract.overview.get, async ({ read, tenantId, actor, services }, { days }) => {
  const may = permissionsOf(actor);
  const [figures, attention] = await Promise.all([
    readFigures(read, tenantId, rangeOf(services.clock.now(), days)),
    readAttention(read, tenantId, {
      approvals: may.includes("approvals:read"),
      connections: may.includes("connections:read"),
      audit: may.includes("audit:read"),
    }),
  ]);
  return { ...figures, ...attention };
});
