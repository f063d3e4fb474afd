import { contract } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";
import { permissionsOf } from "../../platform/identity/authorize.ts";
import { monthBegin } from "../workflow-settings/index.ts";
import { readAttention } from "./attention.ts";
import { readFigures } from "./figures.ts";
import { rangeOf } from "./rules.ts";

export const getOverview = readVerb(contract.overview.get, async ({ read, tenantId, actor, services }, { days }) => {
  const may = permissionsOf(actor);
  const now = services.clock.now();
  const sight = {
    approvals: may.includes("approvals:read"),
    connections: may.includes("connections:read"),
    audit: may.includes("audit:read"),
  };
  const [figures, attention] = await Promise.all([
    readFigures(read, tenantId, rangeOf(now, days)),
    readAttention(read, tenantId, sight, monthBegin(now)),
  ]);
  return { ...figures, ...attention };
});
