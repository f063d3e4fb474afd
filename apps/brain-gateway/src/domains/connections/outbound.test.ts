import { getConnector } from "@bizosaas/connectors";
import { expect, test } from "vitest";
import { throttleOf } from "./outbound.ts";

const hubspot = getConnector("hubspot");
const search = "https://api.hubapi.com/crm/objects/2026-03/deals/search";
const whose = (id: string, host: string, tenantId = "tenant") => ({ tenantId, id, hosts: [host] });
const take = (id: string) => throttleOf(hubspot, whose(id, "api.hubapi.com"))?.(search)[0]?.reserve(0);

test("all that speak for a connection draw from one limit, searches from theirs; another connection has its own", () => {
  expect([take("one"), take("one"), take("one")]).toEqual([0, 250, 500]);
  expect(take("two")).toBe(0);
});

test("a site bears one limit, whatever of it is connected; another site has its own, and another organization", () => {
  const takeAll = (connectorId: string, connection: ReturnType<typeof whose>) =>
    Array.from({ length: 20 }, () =>
      throttleOf(getConnector(connectorId), connection)?.("https://shop.example/wp-json")[0]?.reserve(0),
    );
  const free = Array.from({ length: 20 }, () => 0);
  expect(takeAll("wordpress", whose("site", "shop.example"))).toEqual(free);
  expect(takeAll("woocommerce", whose("shop", "shop.example"))[0]).toBeGreaterThan(0);
  expect(takeAll("woocommerce", whose("else", "other.example"))).toEqual(free);
  expect(takeAll("woocommerce", whose("theirs", "shop.example", "other"))).toEqual(free);
});

test("a vendor without a limit is not held up", () => {
  expect(throttleOf({}, whose("one", "api.example"))).toBeNull();
});
