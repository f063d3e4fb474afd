import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { preferencesOf } from "./notification-preferences.ts";

export const listNotificationPreferences = verb(contract.notifications.listPreferences, (ctx) =>
  preferencesOf(ctx, ctx.actor.userId),
);
