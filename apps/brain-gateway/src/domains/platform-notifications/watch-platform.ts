import type { PlatformTx } from "../../platform/http/platform-verb.ts";
import type { Services } from "../../platform/services/services.ts";
import { findIncidents } from "./find-incidents.ts";
import { tellOperators } from "./tell-operators.ts";
import { topic } from "./topic.ts";

/**
 * What is over asks for nobody any more, and may be told anew when it comes back; its words, which may quote a mail server,
 * are not kept. What just happened has no end.
 */
const endIncidents = async ({ changes }: Services, tx: PlatformTx, lasting: readonly string[]): Promise<void> => {
  const { count } = await tx.platformNotification.updateMany({
    where: { endedAt: null, kind: { not: "tenant.created" }, dedupeKey: { notIn: [...lasting] } },
    data: { endedAt: new Date(), detail: "" },
  });
  if (count === 0) return;
  await tx.platformNotification.updateMany({
    where: { endedAt: { not: null }, readAt: null },
    data: { readAt: new Date() },
  });
  await changes.notify(tx, ...topic);
};

/** Looks at the platform once: tells operators of what is wrong and ends what is over. Any number of processes may look. */
export const watchPlatform = async (services: Services): Promise<void> => {
  const { told, lasting } = await findIncidents(services);
  await services.db.withPlatform(async (tx) => {
    await endIncidents(services, tx, lasting);
    await tellOperators(services, tx, told);
  });
};
