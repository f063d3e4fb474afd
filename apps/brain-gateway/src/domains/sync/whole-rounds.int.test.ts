import { type ShopSite, startShop } from "@bizosaas/connectors/fixtures";
import { Connection } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wordPressForm } from "../../testing/connect-wordpress.ts";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { runSync } from "./index.ts";

let site: ShopSite;
let gateway: TestGateway;
let connectionId: string;

beforeAll(async () => {
  site = await startShop({ products: 1, orders: 1, customers: 2 });
  gateway = await startTestGateway({ env: { EGRESS_ALLOWED_HOSTS: site.host } });
  const token = await gateway.tenant.people.owner.token();
  const input = { connectorId: "woocommerce", form: wordPressForm(site) };
  connectionId = Connection.parse((await callOperation(gateway, "connections.create", input, { token })).body).id;
});
afterAll(async () => {
  await gateway?.close();
  await site?.stop();
});

const sync = () =>
  runSync(gateway.services, { tenantId: gateway.tenant.tenantId, connectionId }, new AbortController().signal);
const lastWhole = async () => {
  const [row] = await gateway.database.asAdmin<{ last_full_at: Date | null }>(
    "select last_full_at from sync_state where connection_id = $1 and kind = 'shop.customer'",
    [connectionId],
  );
  return row?.last_full_at ?? null;
};

test.each([
  ["the customers", { phase: "items", since: "2026-01-01T00:00:00.000Z", cursor: null }],
  ["their end", { phase: "ids", since: "2026-01-01T00:00:00.000Z", highWater: null }],
])(
  "a round for new customers alone that goes on from %s is none of all of them; the next one is",
  async (_, cursor) => {
    await gateway.database.asAdmin(
      "update sync_state set last_full_at = null, cursor = $2 where connection_id = $1 and kind = 'shop.customer'",
      [connectionId, JSON.stringify(cursor)],
    );
    await sync();
    expect(await lastWhole()).toBeNull();
    await sync();
    expect(await lastWhole()).not.toBeNull();
  },
);
