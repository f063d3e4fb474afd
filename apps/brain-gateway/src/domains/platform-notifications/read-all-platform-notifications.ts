import { contract } from "@bizosaas/contracts";
import { operatorVerb } from "../../platform/http/open-verb.ts";
import { readAllOnShelf } from "../notifications/index.ts";
import { ownShelf } from "./own-shelf.ts";
import { topic } from "./topic.ts";

export const readAllPlatformNotifications = operatorVerb(
  contract.platformNotifications.readAll,
  ({ services, actor, auditOutside }) =>
    services.db.withPlatform(async (tx) => {
      const count = await readAllOnShelf(tx, ownShelf(actor.userId));
      await auditOutside(tx, actor, { objectKind: "notification", objectId: actor.userId, after: { read: count } });
      if (count > 0) await services.changes.notify(tx, ...topic);
      return { unread: 0 };
    }),
);
