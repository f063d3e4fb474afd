import type { ListedResource, ResourceKind } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { recordColumns } from "./record-columns.tsx";
import { factFieldsOf, factOf } from "./record-facts.tsx";
import { recordWords } from "./words.ts";

const t = recordWords.en;
const columnsOf = (kind: ResourceKind) => recordColumns({ kind, t, locale: "en", tools: new Map() });

test.each<[ResourceKind, string[]]>([
  ["crm.list", ["Name", "People", "May be mailed", "Kept in", "Changed there"]],
  ["crm.tag", ["Name", "May be mailed", "Kept in", "Changed there"]],
  [
    "mkt.campaign",
    ["Name", "Subject", "Sent", "Opened", "Clicked", "Status", "Changed there", "Synced", "At the source"],
  ],
])("a list of %s shows what there is to know of it, and a state only where it has one", (kind, headers) => {
  expect(columnsOf(kind).map(({ header }) => header)).toEqual(headers);
});

test("a figure that its tool doesn't tell is left open, and none is a figure", () => {
  const [, people] = columnsOf("crm.list");
  const cellOf = (facts: ListedResource["facts"]) =>
    people?.cell({
      ...{
        id: "1",
        connectionId: "c",
        kind: "crm.list",
        externalId: "1",
        title: "Newsletter",
        status: null,
        url: null,
      },
      ...{ statusLabel: null, vendorUpdatedAt: null, syncedAt: "2026-01-01T00:00:00.000Z", others: [], facts },
    });
  expect(cellOf({ people: null })).toBeNull();
  expect(cellOf({ people: 0 })).not.toBeNull();
});

test("a contact's page tells what it is filed under, and nothing where that is nothing", () => {
  const data = { email: "ada@example.com", tags: ["Regular", "Wholesale"], lists: [] };
  expect(factFieldsOf(data, t.record)).toEqual(["email", "tags"]);
  expect(factOf("tags", data, { t: t.record, locale: "en" })).toBe("Regular, Wholesale");
  expect(factOf("recipients", { recipients: 1200 }, { t: t.record, locale: "nl" })).toBe("1.200");
});
