import { getConnector } from "@bizosaas/connectors";
import { AppError, JsonObject } from "@bizosaas/contracts";
import { notFound } from "../../platform/http/verb.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { openSecret } from "./connection-secret.ts";
import { findConnection } from "./find-connection.ts";

type Kept = Pick<Awaited<ReturnType<typeof findConnection>>, "id" | "connectorId" | "config" | "openedById">;

const ownFields = async (services: Pick<Services, "vault">, scope: TenantScope, { id, config }: Kept) => ({
  ...JsonObject.parse(config),
  ...(await openSecret(services, scope, id)),
});

/** When the credentials that a connection uses were kept; whoever reads them anew sees by it whether they are others now. */
export const credentialsAtOf = async (
  { tx, tenantId }: TenantScope,
  { id, openedById }: Pick<Kept, "id" | "openedById">,
): Promise<Date> => {
  const where = { tenantId, connectionId: openedById ?? id };
  const row = await tx.connectionSecret.findFirst({ where, select: { updatedAt: true } });
  return row?.updatedAt ?? new Date(0);
};

type Opened = { connection: Pick<Kept, "id" | "openedById">; credentialsAt: Date };

/**
 * False where somebody gave it other credentials since it was opened: what was learned of those says nothing of these.
 * Holds the connection of which they are until the transaction ends.
 */
export const areStillUsed = async (scope: TenantScope, { connection, credentialsAt }: Opened): Promise<boolean> => {
  const { tx, tenantId } = scope;
  const ownerId = connection.openedById ?? connection.id;
  const held = await tx.$queryRaw<{ id: string }[]>`
    select id from connection where tenant_id = ${tenantId}::uuid and id = ${ownerId}::uuid for no key update`;
  if (held.length === 0) throw notFound("connection");
  return (await credentialsAtOf(scope, connection)).getTime() === credentialsAt.getTime();
};

/** All fields of a connection's form, in the clear. A sibling has none of its own: they are made of its opener's. */
export const credentialsOf = async (
  services: Pick<Services, "vault">,
  scope: TenantScope,
  connection: Kept,
): Promise<JsonObject> => {
  if (connection.openedById === null) return ownFields(services, scope, connection);
  const opener = await findConnection(scope, connection.openedById);
  const sibling = getConnector(opener.connectorId).opensAlso?.find(
    (each) => each.connectorId === connection.connectorId,
  );
  if (sibling) return sibling.toForm(await ownFields(services, scope, opener));
  throw new AppError("credential_rejected", `${opener.name} no longer opens this. Connect it by itself.`);
};
