import { contract } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";
import { readConnections } from "./connection-view.ts";

export const listConnections = readVerb(contract.connections.list, async ({ read, tenantId }) => ({
  items: await readConnections(read, tenantId),
}));
