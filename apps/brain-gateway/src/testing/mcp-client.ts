import type { TenantPermission } from "@bizosaas/contracts";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { makeApiKey } from "./make-api-key.ts";
import type { TestTenant } from "./people.ts";
import type { TestGateway } from "./start-test-gateway.ts";

/** A key of the organization's owner. */
export const makeOwnersKey = (
  { services }: Pick<TestGateway, "services">,
  tenant: TestTenant,
  rights: TenantPermission[],
) =>
  makeApiKey(services.db, {
    tenantId: tenant.tenantId,
    createdById: tenant.people.owner.userId,
    permissions: rights,
  });

/** The protocol's official client, connected: of the current revision, or of one with a handshake. */
export const connectMcp = async (
  { url }: Pick<TestGateway, "url">,
  secret: string,
  mode: "auto" | "legacy" = "auto",
): Promise<Client> => {
  const client = new Client({ name: "Desk assistant", version: "1.0.0" }, { versionNegotiation: { mode } });
  const requestInit = { headers: { authorization: `Bearer ${secret}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit }));
  return client;
};
