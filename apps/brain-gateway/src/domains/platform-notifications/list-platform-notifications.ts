import { contract, type PlatformNotification } from "@bizosaas/contracts";
import { platformVerb } from "../../platform/http/platform-verb.ts";
import { listShelf } from "../notifications/index.ts";
import { ownShelf, type PlatformNotificationRow, toPlatformNotification } from "./own-shelf.ts";

export const listPlatformNotifications = platformVerb(
  contract.platformNotifications.list,
  ({ platform, actor }, wanted) =>
    platform((tx) =>
      listShelf<PlatformNotificationRow, PlatformNotification>(
        tx,
        ownShelf(actor.userId),
        wanted,
        toPlatformNotification,
      ),
    ),
);
