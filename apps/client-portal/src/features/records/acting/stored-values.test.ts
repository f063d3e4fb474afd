import type { ConnectorAction, FormField } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { differing, inputOf, storedFor } from "./stored-values.ts";

const field = (name: string, part: Partial<FormField> = {}): FormField => ({
  ...{ name, label: name, control: "text", required: false, secret: false },
  ...part,
});
const asking = (...names: string[]): Pick<ConnectorAction, "fields" | "subject"> => ({
  subject: { kind: "crm.contact", field: "id" },
  fields: ["id", ...names].map((name) => field(name)),
});

test("a form begins with what the record holds, without the record's own id", () => {
  const data = { id: "1", email: "ada@example.com", phone: null, extra: { firstName: "Ada" } };
  expect(storedFor(asking("email", "phone", "firstName"), data)).toEqual({
    ...{ email: "ada@example.com", firstName: "Ada" },
  });
});

test("an amount, a stage and a day are asked for as people write them", () => {
  const held = { amountMicros: 1_500_500_000, closesAt: "2026-03-01T12:00:00.000Z", status: "won" };
  expect(storedFor(asking("amount", "closesOn", "stage"), held)).toEqual({
    ...{ amount: "1500.50", closesOn: "2026-03-01", stage: "won" },
  });
});

test("prices and stock of a product are numbers in the form, and no value is shown as an object", () => {
  const price = { amount: "12.50", currency: "EUR" };
  const held = { regularPrice: price, salePrice: null, stock: { isManaged: true, quantity: 3, state: "in_stock" } };
  expect(storedFor(asking("regularPrice", "salePrice", "quantity", "stock"), held)).toEqual({
    ...{ regularPrice: "12.50", quantity: 3 },
  });
  const uncounted = { stock: { isManaged: false, quantity: null, state: "in_stock" } };
  expect(storedFor(asking("quantity"), uncounted)).toEqual({});
});

test("a field that holds several values keeps them", () => {
  const tags = { subject: null, fields: [field("tags", { control: "multiselect" })] };
  expect(storedFor(tags, { tags: ["new"] })).toEqual({ tags: ["new"] });
});

test("a state that nobody can choose is shown as none, for a list would show its first instead", () => {
  const options = [{ value: "pending", label: "Pending payment" }];
  const order = { subject: null, fields: [field("status", { control: "select", options, required: true })] };
  expect(storedFor(order, { status: "refunded" })).toEqual({});
  expect(storedFor(order, { status: "pending" })).toEqual({ status: "pending" });
});

const fields = [field("email"), field("phone"), field("company"), field("status", { required: true })];
const before = { email: "a@example.com", phone: "12", status: "lead" };

test("only what was changed is sent, with what the action can't do without, and an emptied text is sent empty", () => {
  const emptied = { ...before, phone: " ", company: "" };
  expect(inputOf(fields, before, emptied)).toEqual({ phone: "", status: "lead" });
  expect(inputOf(fields, before, { ...before, email: "b@example.com" })).toEqual({
    ...{ email: "b@example.com", status: "lead" },
  });
});

test("an emptied field that has to be filled in is never sent empty", () => {
  expect(inputOf(fields, before, { ...before, status: "" })).toEqual({});
});

test("of a new record all that was filled in is sent", () => {
  expect(inputOf(fields, null, { email: "a@example.com", phone: "", status: "lead" })).toEqual({
    ...{ email: "a@example.com", status: "lead" },
  });
});

test("what a newer copy holds otherwise is named, and empty in another way is no difference", () => {
  expect(differing(fields, before, { email: "a@example.com", phone: "34", company: "", status: "lead" })).toEqual([
    "phone",
  ]);
});
