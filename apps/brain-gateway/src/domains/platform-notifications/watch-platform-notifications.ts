import { contract } from "@bizosaas/contracts";
import { platformVerb } from "../../platform/http/platform-verb.ts";
import { followPulse } from "../notifications/index.ts";
import { readPlatformPulse } from "./read-platform-pulse.ts";
import { topic } from "./topic.ts";

export const watchPlatformNotifications = platformVerb(
  contract.platformNotifications.watch,
  async ({ services, actor, signal }) => {
    const ticks = services.changes.subscribe(...topic, signal);
    return followPulse(ticks, () => readPlatformPulse(services, actor.userId), signal);
  },
);
