import { contract } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";
import { followPulse } from "./follow-pulse.ts";
import { readPulse } from "./read-pulse.ts";
import { topicOf } from "./topic.ts";

export const watchNotifications = readVerb(
  contract.notifications.watch,
  async ({ read, tenantId, actor, locale, services, signal }) => {
    const ticks = services.changes.subscribe(...topicOf(tenantId), signal);
    return followPulse(ticks, () => readPulse({ read, tenantId, userId: actor.userId, locale }), signal);
  },
);
