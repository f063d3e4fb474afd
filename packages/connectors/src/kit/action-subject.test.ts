import { expect, test } from "vitest";
import { z } from "zod";
import { hubspot } from "../hubspot/index.ts";
import { subjectOf } from "./action-subject.ts";

const of = (actionId: string) => {
  const action = hubspot.actions.find(({ id }) => id === actionId);
  if (!action) throw new Error(`No action ${actionId}.`);
  return subjectOf(action);
};

test("an action on a record names the field that holds its id; one that makes a record has none", () => {
  expect(of("update_contact")).toEqual({ kind: "crm.contact", field: "contactId" });
  expect(of("create_contact")).toEqual({ kind: "crm.contact", field: null });
});

test("an action whose record can't be told from its fields is offered nowhere", () => {
  const input = z.strictObject({ of: z.string() });
  expect(subjectOf({ input, target: () => null })).toBeNull();
  expect(subjectOf({ input, target: () => ({ kind: "crm.contact", externalId: "computed" }) })).toBeNull();
  const torn = () => {
    throw new Error("reads what is not there");
  };
  expect(subjectOf({ input, target: torn })).toBeNull();
});
