import type { FormField } from "@bizosaas/contracts";
import { expect, it } from "vitest";
import type { NodeChoices } from "../workflows/queries.ts";
import { awaitedChoices, firstChoices } from "./first-choices.ts";

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

it("shows the key whose model is yet asked for from the start, so that nothing below moves when the answer comes", () => {
  const key = (id: string, status: NodeChoices["aiKeys"][number]["status"]) => ({
    ...{ id, name: id, provider: "openai" as const, status },
  });
  const keys = [key("broken", "invalid"), key("works", "valid"), key("other", "valid")];
  const withModel = { choices: [...asked.choices, field("model", "ai_model")] };
  expect(awaitedChoices(withModel, keys)).toEqual({ model: { keyId: "works", model: "" } });
  expect(awaitedChoices(withModel, keys.slice(0, 1))).toEqual({});
  expect(awaitedChoices(asked, keys)).toEqual({});
});
