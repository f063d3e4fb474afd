import { expect, test } from "vitest";
import { connectionLabels } from "./connection-labels.ts";

const connection = (id: string, name: string, account: Partial<{ name: string; url: string; detail: string }>) => ({
  ...{ id, name },
  account: { name, url: "https://app.hubspot.com", detail: "", ...account },
});

test("a name that stands alone is enough", () => {
  const labels = connectionLabels([connection("1", "Blog", {}), connection("2", "CRM", {})]);
  expect([...labels.values()]).toEqual(["Blog", "CRM"]);
});

test("two of the same name are told apart by their sites, else by their accounts, else by who signed in", () => {
  const [shop, other] = ["https://shop.example.com/nl", "https://outlet.example.com:8443"];
  const bySite = connectionLabels([connection("1", "Shop", { url: shop }), connection("2", "Shop", { url: other })]);
  expect([...bySite.values()]).toEqual(["Shop (shop.example.com)", "Shop (outlet.example.com:8443)"]);

  const byAccount = connectionLabels([connection("1", "CRM", { name: "HubSpot 1" }), connection("2", "CRM", {})]);
  expect([...byAccount.values()]).toEqual(["CRM (HubSpot 1)", "CRM (CRM)"]);

  const people = ["ada@example.com", "bob@example.com"];
  const byPerson = connectionLabels(people.map((detail, index) => connection(String(index), "CRM", { detail })));
  expect([...byPerson.values()]).toEqual(people.map((detail) => `CRM (${detail})`));
});
