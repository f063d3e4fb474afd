import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { ownShelf } from "./own-shelf.ts";
import { readAllOnShelf } from "./shelf.ts";
import { topicOf } from "./topic.ts";

export const readAllNotifications = verb(contract.notifications.readAll, async (ctx) => {
  const { tx, tenantId, actor, audit, services } = ctx;
  const count = await readAllOnShelf(tx, ownShelf(tenantId, actor.userId));
  await audit({ objectKind: "notification", objectId: actor.userId, after: { read: count } });
  if (count > 0) await services.changes.notify(tx, ...topicOf(tenantId));
  return { unread: 0 };
});
