import type { JsonObject } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";
import { redactValue } from "../../platform/telemetry/redact.ts";
import { openConnection } from "../connections/index.ts";
import { findAction } from "./find-action.ts";
import type { WriteRequest } from "./write-request.ts";

type Asked = Pick<WriteRequest, "tenantId" | "connectionId" | "actionId" | "input">;

/** What a write would send and where to, without sending it. Refused for the reasons for which the write would be. */
export const describeAction = async (services: Services, asked: Asked): Promise<JsonObject> => {
  const open = await openConnection(services, asked.tenantId, asked.connectionId);
  const { action, input } = findAction(open, asked.actionId, asked.input);
  return {
    action: action.title,
    connection: open.connection.name,
    target: action.target(input),
    arguments: redactValue(input),
  };
};
