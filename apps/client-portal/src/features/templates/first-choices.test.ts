import type { FormField } from "@bizosaas/contracts";
import { expect, it } from "vitest";
import { firstChoices } from "./first-choices.ts";

const field = (name: string, control: FormField["control"], connectorId?: string): FormField => ({
  ...{ name, control, label: name, required: false, secret: false },
  ...(connectorId && { options: [{ value: connectorId, label: connectorId }] }),
});
const asked = {
  choices: [
    field("site", "connection", "wordpress"),
    field("people", "members"),
    field("siteAddress", "url"),
    field("address", "url"),
  ],
};
const site = (id: string) => ({ id, name: id, connectorId: "wordpress", kinds: [] });
const have = (...connections: ReturnType<typeof site>[]) => ({
  ...{ connections, members: [{ id: "me", name: "Me" }], workflows: [], aiKeys: [] },
});

it("chooses the only connection that fits, the person, and the address of their site", () => {
  const choices = have(site("one"), { ...site("two"), connectorId: "shop" });
  expect(firstChoices(asked, { choices, userId: "me", siteAddress: "https://example.com" })).toEqual({
    site: "one",
    people: ["me"],
    siteAddress: "https://example.com",
  });
});

it("chooses nothing where there are two that fit, nor for a guest", () => {
  expect(firstChoices(asked, { choices: have(site("one"), site("two")), userId: "guest", siteAddress: null })).toEqual(
    {},
  );
});
