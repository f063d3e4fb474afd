import { contract } from "@bizosaas/contracts";
import { platformVerb } from "../../platform/http/platform-verb.ts";
import { readPlatformPulse } from "./read-platform-pulse.ts";

export const countPlatformNotifications = platformVerb(
  contract.platformNotifications.count,
  async ({ services, actor }) => ({ unread: (await readPlatformPulse(services, actor.userId)).unread }),
);
