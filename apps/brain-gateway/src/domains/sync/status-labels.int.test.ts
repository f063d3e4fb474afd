import { type HubSpotServer, startHubSpot } from "@bizosaas/connectors/fixtures";
import { AppError, Connection, ListedResource } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { observeEgress } from "../../testing/observe-egress.ts";
import { signInAtHubSpot } from "../../testing/sign-in-at-hubspot.ts";
import { hubSpotEnv } from "../../testing/start-vendors.ts";
import { runSync } from "./index.ts";

let hubspot: HubSpotServer;
let gateway: TestGateway;
let connectionId: string;
const never = new AbortController().signal;

const call = async (name: string, input: Record<string, unknown>) => {
  const token = await gateway.tenant.people.owner.token();
  const { body, problem } = await callOperation(gateway, name, input, { token });
  expect(problem, JSON.stringify(problem)).toBeUndefined();
  return body;
};
const sync = (services = gateway.services) =>
  runSync(services, { tenantId: gateway.tenant.tenantId, connectionId }, never);
const deals = async () => z.object({ items: z.array(ListedResource) }).parse(await listDeals()).items;
const listDeals = () => call("resources.list", { kind: "crm.deal", sort: "title" });

beforeAll(async () => {
  const redirectUris = ["http://localhost:3000/connections/callback"];
  hubspot = await startHubSpot({ redirectUris });
  hubspot.crm.seed("contacts", { properties: { email: "ada@example.com", lifecyclestage: "98765432" } });
  hubspot.crm.seed("deals", { properties: { dealname: "A mill", dealstage: "contractsent", pipeline: "default" } });
  hubspot.crm.seed("deals", { properties: { dealname: "B mill", dealstage: "184022", pipeline: "94210" } });
  gateway = await startTestGateway({ env: { ...hubSpotEnv(hubspot), EGRESS_ALLOWED_HOSTS: hubspot.host } });
  const back = await signInAtHubSpot(gateway, gateway.tenant.people.owner);
  connectionId = Connection.parse(await call("connections.finishSignIn", back)).id;
  await sync();
});
afterAll(async () => {
  await gateway?.close();
  await hubspot?.stop();
});

test("a deal's stage is called as the tool calls it, with its pipeline only where two stages have one name", async () => {
  const items = await deals();
  expect(items.map(({ status, statusLabel }) => [status, statusLabel])).toEqual([
    ["contractsent", "Contract sent"],
    ["184022", "Closed won (Renewals)"],
  ]);
  expect(await call("resources.get", { resourceId: items[0]?.id })).toMatchObject({ statusLabel: "Contract sent" });
});

test("so is a contact's, also one that the account's people added", async () => {
  const listed = await call("resources.list", { kind: "crm.contact" });
  const { items } = z.object({ items: z.array(ListedResource) }).parse(listed);
  expect(items.map(({ status, statusLabel }) => [status, statusLabel])).toEqual([["98765432", "Champion"]]);
});

test("filters call stages by the same names, of one connection and of all", async () => {
  const named = {
    items: ["184022", "contractsent"],
    labels: { 184022: "Closed won (Renewals)", contractsent: "Contract sent" },
  };
  expect(await call("resources.listStatuses", { kind: "crm.deal" })).toEqual(named);
  expect(await call("resources.listStatuses", { kind: "crm.deal", connectionId })).toEqual(named);
});

test("where the names can't be read, records are, under the names that were known", async () => {
  hubspot.crm.seed("deals", { properties: { dealname: "C mill", dealstage: "contractsent", pipeline: "default" } });
  const { services } = observeEgress(gateway.services, ({ url }) => {
    if (url.pathname.startsWith("/crm/pipelines/")) throw new AppError("upstream_failed", "HubSpot failed.");
  });
  await sync(services);
  expect((await deals()).map(({ title, statusLabel }) => [title, statusLabel])).toContainEqual([
    "C mill",
    "Contract sent",
  ]);
});
