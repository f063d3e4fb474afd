import { contract } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";
import { readConnections } from "./connection-view.ts";
import { translateConnection } from "./translate-connection.ts";

export const listConnections = readVerb(contract.connections.list, async (ctx) => ({
  items: (await readConnections(ctx.read, ctx.tenantId)).map((each) => translateConnection(each, ctx)),
}));
