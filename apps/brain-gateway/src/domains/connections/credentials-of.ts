import { getConnector } from "@bizosaas/connectors";
import { AppError, JsonObject } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { openSecret } from "./connection-secret.ts";
import { findConnection } from "./find-connection.ts";

type Kept = Pick<Awaited<ReturnType<typeof findConnection>>, "id" | "connectorId" | "config" | "openedById">;

const ownFields = async (services: Pick<Services, "vault">, scope: TenantScope, { id, config }: Kept) => ({
  ...JsonObject.parse(config),
  ...(await openSecret(services, scope, id)),
});

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
