import { contract } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";
import { readConnection } from "./connection-view.ts";

export const getConnection = readVerb(contract.connections.get, ({ read, tenantId }, { connectionId }) =>
  readConnection(read, tenantId, connectionId),
);
