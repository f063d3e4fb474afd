import { contract } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";
import { readPulse } from "./read-pulse.ts";

export const countNotifications = readVerb(contract.notifications.count, async ({ read, tenantId, actor, locale }) => {
  const { unread } = await readPulse({ read, tenantId, userId: actor.userId, locale });
  return { unread };
});
