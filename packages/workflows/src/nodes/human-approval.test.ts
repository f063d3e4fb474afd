import type { JsonObject } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { noPorts } from "../fixtures/no-ports.ts";
import { humanApproval } from "./human-approval.ts";

const now = "2026-03-02T09:00:00.000Z";
const suspended = async (given: JsonObject) => {
  const config = humanApproval.config.parse({ title: "May I?", ...given });
  const result = await humanApproval.run({ config, now, ports: noPorts } as never);
  return result && "suspend" in result ? result.suspend : null;
};
const problemsOf = (given: JsonObject) =>
  (humanApproval.check?.({ title: "May I?", ...given }) ?? []).map(({ field }) => field);

test("an approval that was drawn before escalation existed asks exactly as it did", async () => {
  expect(await suspended({ expiresAfter: "2d", whenExpired: "fail", holdsFor: "1h" })).toEqual({
    type: "approval",
    request: {
      ...{ title: "May I?", message: "", details: {}, whenExpired: "fail", holdsForMs: 3_600_000 },
      expiresAt: "2026-03-04T09:00:00.000Z",
    },
  });
});

test("an escalation names its moment and whom it asks", async () => {
  expect(await suspended({ escalateAfter: "4h", escalateRoles: ["admin"] })).toMatchObject({
    request: { escalation: { at: "2026-03-02T13:00:00.000Z", roles: ["admin"], userIds: [] } },
  });
});

test("an escalation to nobody, or one that would come after the expiry, is told at its field", () => {
  expect(problemsOf({ escalateAfter: "4h" })).toEqual(["escalateRoles"]);
  expect(problemsOf({ escalateAfter: "7d", escalateRoles: ["owner"] })).toEqual(["escalateAfter"]);
  expect(problemsOf({ escalateAfter: "2h", escalatePeople: ["someone"], expiresAfter: "1h" })).toEqual([
    "escalateAfter",
  ]);
  expect(problemsOf({ escalateAfter: "", escalateRoles: [] })).toEqual([]);
  expect(problemsOf({ escalateAfter: "1h", escalateRoles: ["owner"] })).toEqual([]);
});
