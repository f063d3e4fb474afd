import { isAppError, type JsonValue } from "@bizosaas/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileExpression } from "./expression.ts";
import { compileTemplate, evaluateTemplate } from "./template.ts";
import type { Variables } from "./variables.ts";

const variables = (trigger: JsonValue = {}): Variables => ({
  trigger,
  steps: { summary: { text: "Zwölf Öfen", tags: ["a", "b"], total: 10 } },
  run: { id: "run-1", startedAt: "2026-03-02T09:00:00.000Z" },
  workflow: { id: "workflow-1", name: "Excerpts" },
});

const evaluate = (source: string, trigger?: JsonValue) => compileExpression(source).evaluate(variables(trigger));

const errorOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe("expressions", () => {
  it.each([
    ["steps.summary.text.size() > 5", true],
    ["steps.summary.total + 1", 11],
    ["1.5 * steps.summary.total", 15],
    ["7 % steps.summary.total", 7],
    ["steps.summary.tags[1]", "b"],
    ["steps.summary.tags.map(tag, tag + '!')", ["a!", "b!"]],
    ["has(steps.summary.missing)", false],
    ['{"name": workflow.name, "count": 2}', { name: "Excerpts", count: 2 }],
    ["timestamp(run.startedAt) + duration('1h')", "2026-03-02T10:00:00.000Z"],
    ["'a' in steps.summary.tags && run.id != ''", true],
  ])("%s is computed", (source, expected) => {
    expect(evaluate(source)).toEqual(expected);
  });

  it.each([
    ["steps.summary.text.size( > 5", 25],
    ["1 + 'a'", 0],
    ["summary.text", 0],
    ["", 0],
    ["steps.summary.text.matches('(a+)+$')", 19],
    ["cel.bind(x, 'a', x + x)", 4],
  ])("%s is refused with a sentence and a place", (source, position) => {
    const { problem } = compileExpression(source);
    expect(problem?.message).toMatch(/./);
    expect(problem?.message).not.toContain("\n");
    expect(problem?.position).toBe(position);
  });

  it.each([
    ["deep nesting", "(".repeat(2000) + "1" + ")".repeat(2000)],
    ["a long chain of signs", `${"!".repeat(3990)}true`],
    ["too much text", `'${"a".repeat(5000)}'`],
    ["too many list entries", `[${"1,".repeat(500)}1]`],
  ])("%s ends in an error that can be shown", (_name, source) => {
    expect(isAppError(errorOf(() => evaluate(source)))).toBe(true);
  });

  it.each([
    "trigger.__proto__",
    "trigger.constructor",
    'trigger["constructor"]["constructor"]',
    "trigger.toString",
    "steps.hasOwnProperty",
  ])("%s reaches nothing of the language below", (source) => {
    expect(isAppError(errorOf(() => evaluate(source, {})))).toBe(true);
  });

  it("drops a __proto__ key instead of following it", () => {
    const hostile: JsonValue = JSON.parse('{"__proto__": {"isAdmin": true}, "name": "x"}');
    const value = evaluate("trigger", hostile);
    expect(value).toEqual({ name: "x" });
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it.each([
    ["nested loops over a long list", "trigger.map(a, trigger.map(b, trigger.map(c, a + b + c)))"],
    ["loops that swallow errors", "trigger.exists(a, trigger.exists(b, trigger.exists(c, a + b + c == -1.0)))"],
    ["comparing a large value over and over", "trigger.map(a, trigger == trigger)"],
    ["searching a large list over and over", "trigger.filter(a, -1 in trigger)"],
    [
      "a list that doubles",
      "[trigger].map(a, a + a).map(b, b + b).map(c, c + c).map(d, d + d).map(e, e + e).map(f, f + f).map(g, g + g)",
    ],
  ])("%s is stopped by the budget", (_name, source) => {
    const list = Array.from({ length: 20_000 }, (_, index) => index);
    expect(String(errorOf(() => evaluate(source, list)))).toContain("too much work");
  });

  it("stops text that doubles", () => {
    const source = `[trigger]${".map(a, a + a)".repeat(12)}`;
    expect(String(errorOf(() => evaluate(source, "x".repeat(500_000))))).toMatch(/too much work|too large/);
  });

  it("lets a useful loop over a thousand records through", () => {
    const list = Array.from({ length: 1000 }, (_, index) => ({ title: `Post ${index}`, total: index }));
    expect(evaluate("trigger.filter(post, post.total >= 990).map(post, post.title).size()", list)).toBe(10);
  });

  it("throws nothing but AppErrors, whatever is written and whatever the data", () => {
    const word = fc.constantFrom(
      "steps",
      "trigger",
      ".",
      "(",
      ")",
      "[",
      "]",
      "{",
      "}",
      "'",
      '"',
      "1",
      "+",
      "==",
      "&&",
      "?",
      ":",
      ",",
      "size",
      "map",
      "x",
      "has",
      "-",
      "!",
      " ",
      "\\",
      "r'",
      "duration",
      "null",
      "__proto__",
      "\u0000",
      "😀",
    );
    const sources = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(word, { maxLength: 30 }).map((words) => words.join("")),
    );
    fc.assert(
      fc.property(sources, fc.jsonValue(), (source, data) => {
        const error = errorOf(() => evaluate(source, data as JsonValue));
        if (error !== undefined) expect(isAppError(error)).toBe(true);
        const templateError = errorOf(() => evaluateTemplate(`a {{${source}}} b`, variables(data as JsonValue)));
        if (templateError !== undefined) expect(isAppError(templateError)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives back any JSON unchanged when an expression only names it", () => {
    const plain = fc.jsonValue().filter((value) => !JSON.stringify(value).includes("__proto__"));
    fc.assert(
      fc.property(plain, (value) => {
        expect(evaluate("trigger", value as JsonValue)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe("templates", () => {
  it.each<[string, JsonValue]>([
    ["Hello {{ trigger.name }}!", "Hello Anna!"],
    ["{{ trigger.count }}", 3],
    ["{{ trigger.list }}", [1, 2]],
    ["{{trigger.count}}{{trigger.count}}", "33"],
    ["List: {{ trigger.list }}", "List: [1,2]"],
    ['{{ {"a": {"b": trigger.count}}.a.b }}', 3],
    ["{{ '}}' }} and {{ '{{' }}", "}} and {{"],
    [String.raw`{{ "\"}}" }} ends`, '"}} ends'],
    ["no expression", "no expression"],
    ["nothing: {{ trigger.nothing }}", "nothing: "],
  ])("%s", (source, expected) => {
    expect(evaluateTemplate(source, variables({ name: "Anna", count: 3, list: [1, 2], nothing: null }))).toEqual(
      expected,
    );
  });

  it("names the place of a mistake within the whole text", () => {
    const [problem] = compileTemplate("Dear {{ trigger.name }}, {{ oops }}").problems;
    expect(problem?.message).toContain("Unknown variable: oops");
    expect(problem?.position).toBe(28);
  });

  it("says when an expression is not closed", () => {
    expect(compileTemplate("Dear {{ trigger.name").problems[0]?.message).toContain("never closed");
  });

  it("finds every step it reads", () => {
    const { references } = compileTemplate('{{ steps.a.x }} {{ has(steps.b.y) ? steps["c"].z : [1].map(i, steps.d) }}');
    expect(new Set(references.map(({ nodeId }) => nodeId))).toEqual(new Set(["a", "b", "c", "d"]));
  });
});
