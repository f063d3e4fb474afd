import { type CrmSite, startCrm } from "@bizosaas/connectors/fixtures";
import { Connection, ListedResource, Receipt } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { wordPressForm } from "../../testing/connect-wordpress.ts";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { storeItems } from "../resources/index.ts";
import { runSync } from "../sync/index.ts";

const Page = z.object({ items: z.array(ListedResource) });

let site: CrmSite;
let gateway: TestGateway;

beforeAll(async () => {
  site = await startCrm({ contacts: 6, timezone: "Asia/Kolkata" });
  gateway = await startTestGateway({ env: { EGRESS_ALLOWED_HOSTS: site.host } });
});
afterAll(async () => {
  await gateway?.close();
  await site?.stop();
});

const call = async (name: string, input: Record<string, unknown>) => {
  const token = await gateway.tenant.people.owner.token();
  const { body, problem } = await callOperation(gateway, name, input, { token });
  expect(problem, JSON.stringify(problem)).toBeUndefined();
  return body;
};
const listed = async (kind: string, more: Record<string, unknown> = {}) =>
  Page.parse(await call("resources.list", { kind, sort: "title", ...more })).items;

/** A person of another tool, who is one of FluentCRM's contacts as well. */
const keepElsewhere = ({ tenantId, people }: TestGateway["tenant"], email: string) =>
  gateway.services.db.withTenant(tenantId, async (tx) => {
    const place = { hosts: ["crm.test"], config: {}, account: {}, createdById: people.owner.userId };
    const data = { tenantId, id: uuidv7(), connectorId: "hubspot", name: "HubSpot 1", status: "connected", ...place };
    const { id: connectionId } = await tx.connection.create({ data });
    const contact = { name: "Somebody else's words", email, phone: "", status: "lead", url: "" };
    const items = [{ externalId: "1", data: contact, vendorUpdatedAt: null }];
    await storeItems({ tx, tenantId }, { connectionId, kind: "crm.contact", items, isFirstImport: true });
    return connectionId;
  });

test("one password opens FluentCRM with its site; its people, lists, tags and campaigns are shown beside another tool's", async () => {
  const { tenantId } = gateway.tenant;
  const elsewhere = await keepElsewhere(gateway.tenant, "CONTACT-3@example.test");
  const opener = Connection.parse(
    await call("connections.create", { connectorId: "wordpress", form: wordPressForm(site) }),
  );
  const sibling = opener.siblings.find(({ connectorId }) => connectorId === "fluentcrm");
  expect(sibling).toMatchObject({ presence: "active", connection: { status: "connected" } });
  const connectionId = sibling?.connection?.id ?? "";
  expect(sibling?.connection?.capabilities.every(({ allowed }) => allowed)).toBe(true);

  await runSync(gateway.services, { tenantId, connectionId }, new AbortController().signal);
  const { sync } = Connection.parse(await call("connections.get", { connectionId }));
  expect(sync.map(({ kind, error, total }) => [kind, error, total])).toEqual([
    ["crm.contact", null, 6],
    ["crm.company", null, 2],
    ["crm.list", null, 2],
    ["crm.tag", null, 3],
    ["mkt.campaign", null, 2],
  ]);
  const people = await listed("crm.contact", { joinBy: "email" });
  expect(people).toHaveLength(6);
  const [joined] = people.filter(({ others }) => others.length > 0);
  expect(joined).toMatchObject({ connectionId: elsewhere, others: [{ connectionId }] });
  expect((await listed("crm.tag")).map(({ title, facts }) => [title, facts])).toEqual([
    ["Lapsed", { subscribers: 0 }],
    ["Regular", { subscribers: 5 }],
    ["Wholesale & trade", { subscribers: 2 }],
  ]);
  expect(await listed("mkt.campaign")).toMatchObject([
    {
      title: "Spring menu",
      status: "archived",
      facts: { subject: "Spring menu ☕", sent: 48, opened: 24, clicked: 12 },
    },
    { title: "Summer menu", status: "draft" },
  ]);
});

test("by hand a contact is tagged and put on a list; what it holds then is kept at once", async () => {
  const [contact] = await listed("crm.contact", { search: "contact-1@" });
  const { connectionId = "", externalId: contactId = "" } = contact ?? {};
  const input = { contactId, group: "Lapsed" };
  const done = await call("actions.perform", { connectionId, actionId: "add_tag", input });
  expect(done).toMatchObject({
    receipt: { summary: "Tagged “Grace Number 1” with “Lapsed”." },
    resourceId: contact?.id,
  });
  const { data } = z.object({ data: z.unknown() }).parse(await call("resources.get", { resourceId: contact?.id }));
  expect(data).toMatchObject({ tags: ["Lapsed", "Regular"], lists: ["Newsletter"] });
  const choices = await call("connections.listChoices", { connectionId, actionId: "add_to_list", field: "group" });
  expect(choices).toMatchObject({ items: [{ label: "Newsletter" }, { label: "Events" }] });
});

test("who is unsubscribed by hand stays so: their receipt says beforehand that no undo sends them mail again", async () => {
  const [contact] = await listed("crm.contact", { search: "contact-2@" });
  const { connectionId = "", externalId: contactId = "" } = contact ?? {};
  const input = { contactId, status: "unsubscribed" };
  const done = await call("actions.perform", { connectionId, actionId: "set_contact_status", input });
  const { receipt } = z.object({ receipt: Receipt }).parse(done);
  const said = expect.stringContaining("An undo sends nobody mail again");
  expect(receipt).toMatchObject({ status: "succeeded", canUndo: false, cannotUndoReason: said });
  const token = await gateway.tenant.people.owner.token();
  const { problem } = await callOperation(gateway, "receipts.undo", { receiptId: receipt.id }, { token });
  expect(problem).toMatchObject({ code: "conflict", detail: said });
});
