import type { Connector } from "@bizosaas/connectors";
import type { JsonObject } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../platform/http/verb.ts";
import type { Services } from "../../platform/services/services.ts";
import type { CheckedCredentials } from "./check-credentials.ts";
import { sealSecret } from "./connection-secret.ts";
import { statusOf } from "./rules.ts";

type NewConnection = {
  connector: Connector;
  name: string | undefined;
  /** What may be shown again, and what goes to the vault. */
  open: JsonObject;
  secrets: JsonObject;
  checked: CheckedCredentials;
  createdById: string;
  /** Whose credentials it uses; it then keeps none of its own, and the audit row is whose opening it is part of. */
  openedById?: string;
  /** Connectors that its credentials are about to open as well. */
  opens?: readonly string[];
};

/** Keeps a connection that was tested, and queues its first sync. */
export const addConnection = async (
  services: Pick<Services, "vault">,
  scope: Transaction,
  { connector, name, open, secrets, checked, createdById, openedById, opens = [] }: NewConnection,
): Promise<string> => {
  const { tx, tenantId } = scope;
  const { outcome, reason, account, capabilities, hosts } = checked;
  const id = uuidv7();
  const connectorId = connector.id;
  const connection = { connectorId, name: name ?? account.name.slice(0, 120), ...statusOf(outcome, reason) };
  await tx.connection.create({
    data: {
      ...{ ...connection, tenantId, id, config: open, hosts, account, capabilities, createdById },
      openedById: openedById ?? null,
    },
  });
  if (openedById === undefined) await sealSecret(services, scope, id, secrets);
  await tx.syncState.createMany({
    data: connector.resources.map(({ kind }) => ({ tenantId, connectionId: id, kind })),
  });
  if (openedById === undefined)
    await scope.audit({ objectKind: "connection", objectId: id, after: { ...connection, config: open, opens } });
  await scope.outbox("connection.sync", { connectionId: id });
  return id;
};
