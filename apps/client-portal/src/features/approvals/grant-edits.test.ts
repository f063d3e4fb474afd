import type { ApprovalGrant } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { argumentsOf, canEdit, changedFields, spokenArgument, toEdits } from "./grant-edits.ts";

const field = (name: string, label: string, required: boolean) => ({
  ...{ name, label, required },
  ...{ control: "textarea" as const, secret: false },
});
const grant: ApprovalGrant = {
  ...{ id: "g1", nodeId: "write", stepName: "Write", tool: "wordpress.update_post", toolTitle: "Update a post" },
  ...{ effect: "write", connectionId: null, connectionName: null, argumentsHash: "00", originalArguments: null },
  ...{ editedByName: null, editedAt: null, expiresAt: null, usedAt: null },
  arguments: { postId: "7", excerpt: "Old." },
  fields: [field("postId", "Post", true), field("title", "Title", false), field("excerpt", "Excerpt", true)],
};

test("a field left open is not sent, but one that is asked for may be emptied", () => {
  expect(argumentsOf(grant, { postId: "7", title: "", excerpt: "" })).toEqual({ postId: "7", excerpt: "" });
});

test("what differs is told by the label of its field", () => {
  expect(
    changedFields(grant, { postId: "7", excerpt: "Old." }, { postId: "7", excerpt: "New.", title: "Bees" }),
  ).toEqual([
    { name: "title", label: "Title", before: "", after: "Bees" },
    { name: "excerpt", label: "Excerpt", before: "Old.", after: "New." },
  ]);
});

test("what is chosen from a list is told by its name, and two of one name are two", () => {
  const options = [
    { value: "10", label: "Won" },
    { value: "20", label: "Won" },
  ];
  const staged = { ...grant, fields: [{ ...field("stage", "Stage", true), control: "select" as const, options }] };
  expect(changedFields(staged, { stage: "10" }, { stage: "20" })).toEqual([
    { name: "stage", label: "Stage", before: "Won", after: "Won" },
  ]);
  expect(spokenArgument(staged.fields[0], "lost")).toBe("lost");
});

test("an edit that changes nothing is no edit", () => {
  expect(toEdits([grant], { g1: { postId: "7", excerpt: "Old.", title: "" } })).toEqual([]);
  expect(toEdits([grant], { g1: { postId: "7", excerpt: "New." } })).toEqual([
    { grantId: "g1", arguments: { postId: "7", excerpt: "New." } },
  ]);
});

test("only what is known and has a form is offered for editing", () => {
  expect([grant, { ...grant, arguments: null }, { ...grant, fields: [] }].map(canEdit)).toEqual([true, false, false]);
});
