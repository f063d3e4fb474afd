import { expect, test } from "vitest";
import { type AskedWrite, learnRule, matchesRule, type RuleWrite, shapeOf } from "./rule-shape.ts";

const asked = (values: Record<string, unknown> | null, changes: Partial<AskedWrite> = {}): AskedWrite => ({
  ...{ nodeId: "write", stepName: "Write", tool: "wordpress.update_post_excerpt", connectionId: "c1" },
  ...{ arguments: values, argumentsHash: values ? "known" : null },
  ...changes,
});
const bees = { postId: "7", excerpt: "Bees." };
const learned = (...seen: AskedWrite[]): RuleWrite => {
  const [write] = learnRule(seen.map((each) => [each])) ?? [];
  if (!write) throw new Error("Nothing was learned.");
  return write;
};

test("what never differed is bound, and only what differed is left open", () => {
  expect(learned(asked(bees), asked(bees))).toMatchObject({ fixed: bees, free: [] });
  expect(learned(asked(bees), asked({ ...bees, excerpt: "Wasps." }))).toMatchObject({
    fixed: { postId: "7" },
    free: ["excerpt"],
  });
});

test("the order of fields, also within a value, makes no difference", () => {
  const one = asked({ tags: { a: 1, b: 2 }, postId: "7" });
  const other = asked({ postId: "7", tags: { b: 2, a: 1 } });
  expect(learned(one, other).free).toEqual([]);
});

test("nothing is learned where nothing was the same, a value was unknown, or the writes were not alike", () => {
  const nothing = [
    [[asked(bees)], [asked({ postId: "8", excerpt: "Ants." })]],
    [[asked(bees)], [asked(null)]],
    [[asked(bees)], [asked({ ...bees, status: "publish" })]],
    [[asked(bees)], [asked(bees, { tool: "wordpress.create_post" })]],
    [[asked(bees)], [asked(bees, { connectionId: "c2" })]],
    [[asked(bees, { connectionId: null })], [asked(bees, { connectionId: null })]],
    [[asked(bees)], [asked(bees), asked(bees, { nodeId: "second" })]],
    [[asked(bees)], [asked(bees, { nodeId: "other" })]],
    [[], []],
  ];
  expect(nothing.map(learnRule)).toEqual(nothing.map(() => null));
});

test("a rule lets through exactly what it binds, and nothing beside it", () => {
  const rule = [learned(asked(bees), asked({ ...bees, excerpt: "Wasps." }))];
  expect(matchesRule(rule, [asked({ postId: "7", excerpt: "Something new." })])).toBe(true);
  const refused = [
    [asked({ postId: "8", excerpt: "Bees." })],
    [asked({ postId: "7" })],
    [asked({ ...bees, status: "publish" })],
    [asked(bees, { connectionId: "c2" })],
    [asked(bees, { tool: "wordpress.create_post" })],
    [asked(bees, { nodeId: "other" })],
    [asked(null)],
    [asked(bees), asked(bees, { nodeId: "second" })],
    [],
  ];
  expect(refused.map((writes) => matchesRule(rule, writes))).toEqual(refused.map(() => false));
});

test("rules are the same when they bind the same, whatever their steps are called", () => {
  const rule = learned(asked(bees), asked(bees));
  expect(shapeOf("w1", "ask", [rule])).toBe(shapeOf("w1", "ask", [{ ...rule, stepName: "Renamed" }]));
  expect(shapeOf("w1", "ask", [rule])).not.toBe(shapeOf("w2", "ask", [rule]));
  expect(shapeOf("w1", "ask", [rule])).not.toBe(shapeOf("w1", "ask", [{ ...rule, free: ["excerpt"] }]));
});
