import { expect, it } from "vitest";
import { readWorkflowFile } from "./read-workflow-file.ts";

const definition = { schemaVersion: 1, nodes: [], edges: [] };

it("finds a definition that stands alone, and one that is a workflow's draft", () => {
  expect(readWorkflowFile(JSON.stringify(definition))).toEqual(definition);
  expect(readWorkflowFile(JSON.stringify({ id: "1", name: "A", draft: definition }))).toEqual(definition);
  expect(readWorkflowFile(JSON.stringify({ ref: "2", definition }))).toEqual(definition);
});

it("finds none in what is no JSON, or holds no steps", () => {
  for (const text of ["", "nodes", "null", "[]", '{"nodes":{}}', '{"nodes":[]}'])
    expect(readWorkflowFile(text)).toBeNull();
});
