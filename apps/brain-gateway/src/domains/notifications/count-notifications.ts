import { contract } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";
import { readPulse } from "./read-pulse.ts";

export const countNotifications = readVerb(contract.notifications.count, async ({ read, tenantId, actor }) => {
  const { unread } = await readPulse(read, tenantId, actor.userId);
  return { unread };
});
