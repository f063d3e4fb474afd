import { openSlackDesk } from "@bizosaas/connectors";
import { contract } from "@bizosaas/contracts";
import { networkVerb, notFound } from "../../platform/http/verb.ts";
import { openConnection } from "../connections/index.ts";
import { interactionUrl } from "./interaction-address.ts";

export const getSlackInteractivity = networkVerb(contract.slack.getInteractivity, async (ctx, { connectionId }) => {
  const { services, tenantId } = ctx;
  const { connection, ...opened } = await openConnection(services, tenantId, connectionId);
  if (connection.connectorId !== "slack") throw notFound("connection");
  const requestUrl = interactionUrl(services, { tenantId, connectionId });
  return { requestUrl, hasSecret: openSlackDesk(opened).hasButtons };
});
