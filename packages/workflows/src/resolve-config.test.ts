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

/** Reading all of it costs a few dozen milliseconds: nothing by itself, minutes when it is done for each item. */
const thousands = Array.from({ length: 10_000 }, (_, index) => index);
const filter = (keep: string) => () => {
  const spec = registry.get("data.filter");
  if (!spec) throw new Error("data.filter is not known");
  return resolveConfig(spec, { items: "trigger", keep }, { ...variables, trigger: thousands });
};

test("a condition that searches a long list for each item of one is stopped long before the last item", () => {
  expect(filter("trigger.exists(x, x == -1)")).toThrow(/do too much work together/);
});

test("a useful condition goes through ten thousand items", () => {
  expect(filter("item % 2 == 0 && item > 100 && string(item) != 'none'")().keep).toHaveLength(10_000);
});

test("a text full of placeholders that each read all of a long list is stopped together", () => {
  const spec = registry.get(kind);
  if (!spec) throw new Error(`${kind} is not known`);
  const excerpt = "{{ trigger.exists(x, x == -1) }} ".repeat(2000);
  const config = { connectionId, postId: "42", excerpt };
  expect(() => resolveConfig(spec, config, { ...variables, trigger: thousands })).toThrow(/do too much work together/);
});
