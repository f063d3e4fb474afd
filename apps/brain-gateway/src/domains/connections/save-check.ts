import type { Transaction } from "../../platform/http/verb.ts";
import type { Services } from "../../platform/services/services.ts";
import { resolveNotifications } from "../notifications/index.ts";
import { wakeParked } from "../waits/index.ts";
import type { CheckedCredentials } from "./check-credentials.ts";
import { breakConnection } from "./mark-broken.ts";
import { statusOf } from "./rules.ts";

/** Keeps a check's verdict; working credentials queue a sync, refused ones stop it and are told to whoever can mend them. */
export const saveCheck = async (
  services: Pick<Services, "changes">,
  { tx, tenantId, outbox }: Omit<Transaction, "audit">,
  connectionId: string,
  { outcome, reason, account, capabilities }: CheckedCredentials,
) => {
  const after = statusOf(outcome, outcome === "invalid" ? (reason ?? "It needs new credentials.") : reason);
  if (outcome === "invalid") {
    await breakConnection(services, { tx, tenantId }, connectionId, after.statusReason ?? "");
    return after;
  }
  await tx.connection.updateMany({
    where: { tenantId, id: connectionId },
    data: { ...after, checkedAt: new Date(), account, capabilities },
  });
  await outbox("connection.sync", { connectionId });
  await wakeParked({ tx, tenantId }, connectionId);
  await resolveNotifications(services, { tx, tenantId }, { kind: "connection", ids: [connectionId] });
  await services.changes.notify(tx, "connection", connectionId);
  return after;
};
