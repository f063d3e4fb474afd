import type { Transaction } from "../../platform/http/verb.ts";
import type { Services } from "../../platform/services/services.ts";
import { resolveNotifications } from "../notifications/index.ts";
import { wakeParked } from "../waits/index.ts";
import type { CheckedCredentials } from "./check-credentials.ts";
import { statusOf } from "./rules.ts";

/** Keeps a check's verdict; working credentials queue a sync, refused ones stop it. */
export const saveCheck = async (
  services: Pick<Services, "changes">,
  { tx, tenantId, outbox }: Transaction,
  connectionId: string,
  checked: CheckedCredentials,
) => {
  const { outcome, reason, account, capabilities } = checked;
  const isBroken = outcome === "invalid";
  const after = statusOf(outcome, reason);
  await tx.connection.updateMany({
    where: { tenantId, id: connectionId },
    data: { ...after, checkedAt: new Date(), ...(isBroken ? { nextSyncAt: null } : { account, capabilities }) },
  });
  if (!isBroken) {
    await outbox("connection.sync", { connectionId });
    await wakeParked({ tx, tenantId }, connectionId);
    await resolveNotifications(services, { tx, tenantId }, { kind: "connection", ids: [connectionId] });
  }
  await services.changes.notify(tx, "connection", connectionId);
  return after;
};
