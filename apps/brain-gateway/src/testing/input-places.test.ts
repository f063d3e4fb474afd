import { Id, Json, JsonObject, WorkflowDefinition } from "@bizosaas/contracts";
import { expect, it } from "vitest";
import { z } from "zod";
import { inputPlacesOf, valueAt, withValueAt } from "./input-places.ts";

const Target = z.strictObject({ workflowId: Id });

it("finds every id, open JSON, definition and number, however deep they stand", () => {
  const input = z.strictObject({
    ...{ itemId: Id, beforeId: Id.nullable().default(null), ref: z.union([z.literal("draft"), Id]) },
    ...{ target: Target.optional(), peopleIds: z.array(Id).min(1), edits: z.array(z.strictObject({ grantId: Id })) },
    ...{ form: JsonObject, output: Json, draft: WorkflowDefinition, byName: z.record(z.string(), Target) },
    ...{ name: z.string(), kind: z.enum(["a", "b"]), limit: z.coerce.number().default(1) },
    ...{ days: z.union([z.literal(7), z.literal(30)]), at: z.strictObject({ revision: z.int() }) },
  });
  expect(inputPlacesOf({ input })).toEqual({
    ids: ["itemId", "beforeId", "ref", "target.workflowId", "peopleIds[]", "edits[].grantId", "byName.workflowId"],
    open: ["form", "output"],
    definitions: ["draft"],
    numbers: ["limit", "days", "at.revision"],
  });
});

it("finds a shape at each of two places that share it", () => {
  expect(inputPlacesOf({ input: z.strictObject({ from: Target, to: Target }) }).ids).toEqual([
    "from.workflowId",
    "to.workflowId",
  ]);
});

it("reads and replaces what stands at a place alone", () => {
  const input = { edits: [{ grantId: "a", arguments: { id: "a" } }], ids: ["b"], target: { workflowId: "c" } };
  const places = ["edits[].grantId", "ids[]", "target.workflowId"];
  expect(places.map((place) => valueAt(input, place))).toEqual(["a", "b", "c"]);
  expect(valueAt(input, "target.missing.deeper")).toBeUndefined();
  expect(places.reduce((all, place) => withValueAt(all, place, "x"), input as Record<string, unknown>)).toEqual({
    edits: [{ grantId: "x", arguments: { id: "a" } }],
    ids: ["x"],
    target: { workflowId: "x" },
  });
  expect(input.ids).toEqual(["b"]);
});
