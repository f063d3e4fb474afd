import type { Connection, Connector, ConnectorAction } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { editOf, offersFor } from "./offers.ts";

const field = (name: string) => ({ name, label: name, control: "text" as const, required: false, secret: false });
const action = (id: string, part: Partial<ConnectorAction> = {}): ConnectorAction => ({
  ...{ id, title: id, description: "", effect: "write", capability: "write", canUndo: true },
  subject: { kind: "crm.contact", field: "contactId" },
  fields: [field("contactId")],
  ...part,
});
const update = action("update", { fields: [field("contactId"), field("email"), field("firstName")] });
const connector = (actions: ConnectorAction[]) => ({ id: "crm", actions }) as unknown as Connector;
const connection = (part: Partial<Connection> = {}) =>
  ({
    ...{ id: "one", connectorId: "crm", name: "CRM", status: "connected", capabilities: [] },
    account: { name: "", url: "", detail: "" },
    ...part,
  }) as Connection;
const offers = (actions: ConnectorAction[], on: "record" | "list", part: Partial<Connection> = {}) =>
  offersFor({ connections: [connection(part)], connectors: [connector(actions)], kind: "crm.contact", on });

test("records are offered what works on them, lists what makes new ones, and nobody what only reads", () => {
  const create = action("create", { subject: { kind: "crm.contact", field: null } });
  const others = [action("get", { effect: "read" }), action("post", { subject: { kind: "cms.post", field: "id" } })];
  const all = [update, create, ...others, action("none", { subject: null })];
  expect(offers(all, "record").map((offer) => offer.action.id)).toEqual(["update"]);
  expect(offers(all, "list").map((offer) => offer.action.id)).toEqual(["create"]);
});

test("an offer says why it can't be taken: a broken connection, or a right that its account lacks", () => {
  expect(offers([update], "record")[0]?.refusal).toBeNull();
  const broken = { status: "broken" as const, statusReason: "The app was removed." };
  expect(offers([update], "record", broken)[0]?.refusal).toBe("The app was removed.");
  const capabilities = [{ id: "write", label: "Change contacts", allowed: false, why: "It was not granted." }];
  expect(offers([update], "record", { capabilities })[0]?.refusal).toBe("It was not granted.");
});

const data = { email: "ada@example.com", phone: "", extra: { firstName: "Ada" } };

test("edit is the action that changes the most of what is there; a note changes none of it", () => {
  const note = action("note", { fields: [field("contactId"), field("note")] });
  expect(editOf(offers([note, update], "record"), data)?.action.id).toBe("update");
  expect(editOf(offers([note], "record"), data)).toBeNull();
});

test("what edit means is the same for a product with and without a price", () => {
  const price = action("price", { fields: ["contactId", "regularPrice", "salePrice"].map(field) });
  const stock = action("stock", { fields: ["contactId", "quantity"].map(field) });
  const product = { regularPrice: null, salePrice: null, stock: { isManaged: true, quantity: 3, state: "in_stock" } };
  expect(editOf(offers([stock, price], "record"), product)?.action.id).toBe("price");
});
