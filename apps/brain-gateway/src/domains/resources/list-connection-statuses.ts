import { contract } from "@bizosaas/contracts";
import { notFound, readVerb } from "../../platform/http/verb.ts";
import { type KnownStatusesRow, knownStatusesText, toKnownStatuses } from "./known-statuses.ts";

export const listConnectionStatuses = readVerb(
  contract.resources.listConnectionStatuses,
  async ({ read, tenantId }, { kind, connectionId }) => {
    const values = [tenantId, kind, connectionId];
    const [row] = await read<KnownStatusesRow>({ name: "list-connection-statuses", text: knownStatusesText, values });
    if (!row) throw notFound("connection");
    return toKnownStatuses(row, kind);
  },
);
