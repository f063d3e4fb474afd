import { expect, test } from "vitest";
import { checkSearch } from "./check-search.ts";

test("lists that lost the indexes they search by are found", { timeout: 240_000 }, async () => {
  const { faults } = await checkSearch(
    { isFull: false },
    {
      records: 6000,
      sabotage: async ({ gateway: { database } }) => {
        await database.asAdmin("drop index resource_find_idx");
        await database.asAdmin("drop index resource_by_email_idx");
      },
    },
  );
  expect(faults.join("\n")).toContain("a search that is read without resource_find_idx");
  expect(faults.join("\n")).toContain("the same person elsewhere that is read without resource_by_email_idx");
});
