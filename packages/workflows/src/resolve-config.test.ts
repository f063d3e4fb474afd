import { expect, test } from "vitest";
import { z } from "zod";
import { offerTools, parseCall } from "./agent/agent-tools.ts";
import { connectionId, updatePost } from "./fixtures/journey.ts";
import { createNodeRegistry } from "./node-registry.ts";
import { resolveConfig } from "./resolve-config.ts";

const kind = "action.wordpress.update_post";
const text = (title: string) => z.string().trim().optional().meta({ title, control: "template", canClear: true });
const input = z.strictObject({ postId: z.string(), title: text("Title"), excerpt: text("Excerpt") });
const registry = createNodeRegistry([{ ...updatePost, input }]);
const variables = {
  trigger: { title: "Spring", excerpt: " " },
  ...{ steps: {}, run: { id: "run-1", startedAt: "2026-11-22T08:00:00Z" }, workflow: { id: "w-1", name: "Mill" } },
};

test("a template that comes to nothing empties no field of a record; what comes to something is written", () => {
  const spec = registry.get(kind);
  if (!spec) throw new Error(`${kind} is not known`);
  const config = { postId: "42", title: "{{ trigger.title }}", excerpt: "{{ trigger.excerpt }}" };
  expect(resolveConfig(spec, { connectionId, ...config }, variables)).toEqual({
    ...{ connectionId, postId: "42", title: "Spring" },
  });
});

test("an agent empties no field by what its model left open", () => {
  const [tool] = offerTools([{ connectionId, action: kind, mode: "allow" }], registry);
  if (!tool) throw new Error("nothing is offered");
  expect(parseCall(tool, { postId: "42", title: "", excerpt: "Short" })).toEqual({
    ...{ ok: true, config: { postId: "42", excerpt: "Short", connectionId } },
  });
});
