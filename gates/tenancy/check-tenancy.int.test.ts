import { expect, test } from "vitest";
import { checkTenancy } from "./check-tenancy.ts";

const short = { isFull: false };

test("no table lets an organization reach another's rows", async () => {
  const { counts, faults } = await checkTenancy(short);
  expect(faults).toEqual([]);
  expect(counts).toMatchObject({ foreignReads: 0, foreignWrites: 0 });
  expect(counts["probes"]).toBeGreaterThan(500);
});

test("a dropped policy is told by the catalog", async () => {
  const { faults } = await checkTenancy(short, {
    sabotage: async ({ asAdmin }) => void (await asAdmin("drop policy tenant_scope on run")),
  });
  expect(faults.join("\n")).toContain("run: no tenant policy");
});

test("a policy that lets everybody in is told by rows that were reached", async () => {
  const { counts, faults } = await checkTenancy(short, {
    sabotage: async ({ asAdmin }) =>
      void (await asAdmin("alter policy tenant_scope on run using (true) with check (true)")),
  });
  expect(Number(counts["foreignReads"])).toBeGreaterThan(0);
  expect(Number(counts["foreignWrites"])).toBeGreaterThan(0);
  expect(faults.join("\n")).toContain("run: select reached another organization's row");
});
