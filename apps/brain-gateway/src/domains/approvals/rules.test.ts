import type { ApprovalGrant } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { sameAsOf } from "./rules.ts";

const grant = (changes: Partial<ApprovalGrant> = {}): ApprovalGrant => ({
  ...{ id: "g1", nodeId: "write", stepName: "Write", tool: "wordpress.update_post", toolTitle: "Update a post" },
  ...{ effect: "write", connectionId: null, connectionName: null, argumentsHash: "aa", originalArguments: null },
  ...{ editedByName: null, editedAt: null, expiresAt: null, usedAt: null, arguments: { postId: "7" }, fields: [] },
  ...changes,
});
const of = (grants: ApprovalGrant[], workflowId = "w1") => sameAsOf({ workflowId, nodeId: "ask", grants });

test("approvals are the same when their step, tools and arguments are", () => {
  expect(of([grant()])).toBe(of([grant({ id: "g2" })]));
  expect(of([grant()])).not.toBe(of([grant({ argumentsHash: "bb" })]));
  expect(of([grant()])).not.toBe(of([grant({ tool: "wordpress.create_post" })]));
  expect(of([grant()])).not.toBe(of([grant()], "w2"));
  expect(of([grant()])).not.toBe(of([grant(), grant({ nodeId: "other" })]));
});

test("what opens nothing, is not known or can't be taken back is decided one by one", () => {
  expect(of([])).toBeNull();
  expect(of([grant({ argumentsHash: null })])).toBeNull();
  expect(of([grant({ effect: "destructive" })])).toBeNull();
});
