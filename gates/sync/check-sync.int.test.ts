import { expect, test } from "vitest";
import { checkSync } from "./check-sync.ts";

test("a lost post is found", { timeout: 300_000 }, async () => {
  const { faults } = await checkSync(
    { isFull: false },
    {
      posts: 400,
      sabotage: async ({ gateway: { database } }) =>
        void (await database.asAdmin(
          "delete from resource where id = (select id from resource where kind = 'cms.post' order by id limit 1)",
        )),
    },
  );
  expect(faults).toEqual(["the number of stored posts is 400 instead of 401"]);
});
