import { getConnector } from "@bizosaas/connectors";
import { expect, test } from "vitest";
import { throttleOf } from "./outbound.ts";

const hubspot = getConnector("hubspot");
const search = "https://api.hubapi.com/crm/objects/2026-03/deals/search";
const take = (connectionId: string) => throttleOf(hubspot, connectionId)?.(search)[0]?.reserve(0);

test("all that speak for a connection draw from one limit, searches from theirs; another connection has its own", () => {
  expect([take("one"), take("one"), take("one")]).toEqual([0, 250, 500]);
  expect(take("two")).toBe(0);
});

test("a vendor without a limit is not held up", () => {
  expect(throttleOf({}, "one")).toBeNull();
});
