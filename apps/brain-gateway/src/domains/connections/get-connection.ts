import { contract } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";
import { readConnection } from "./connection-view.ts";
import { translateConnection } from "./translate-connection.ts";

export const getConnection = readVerb(contract.connections.get, async (ctx, { connectionId }) =>
  translateConnection(await readConnection(ctx.read, ctx.tenantId, connectionId), ctx),
);
