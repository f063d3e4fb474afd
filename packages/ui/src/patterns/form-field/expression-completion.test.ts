import { describe, expect, it } from "vitest";
import { complete, completionsFor, type ExpressionMode, writtenNameAt } from "./expression-completion.ts";

const references = ["trigger.data.title", "steps.summary.text", "steps.total", "item"].map((expression) => ({
  expression,
  label: expression.split(".").at(-1) ?? "",
}));

/** `|` is the caret. */
const at = (text: string, mode: ExpressionMode = "template") => {
  const caret = text.indexOf("|");
  return writtenNameAt(text.replace("|", ""), caret, mode);
};
const named = (text: string, mode?: ExpressionMode) => {
  const name = at(text, mode);
  return name && completionsFor(name, references).map(({ expression }) => expression);
};

describe("completion in a text", () => {
  it("begins between open braces, and is silent outside them, behind them and inside quotes", () => {
    expect(named("Hi {{ st|")).toEqual(["steps.summary.text", "steps.total"]);
    expect(named("Hi {{ |")).toHaveLength(4);
    expect(at("Hi st|")).toBeNull();
    expect(at("{{ steps.total }} st|")).toBeNull();
    expect(at("{{ 'st|")).toBeNull();
  });

  it("writes the name and closes what is still open, once", () => {
    const written = (text: string) => {
      const name = at(text);
      return name && complete(text.replace("|", ""), name, "steps.total");
    };
    expect(written("Sum: {{ st|")).toEqual({ text: "Sum: {{ steps.total }}", caret: 22 });
    expect(written("Sum: {{ st| }} euro")).toEqual({ text: "Sum: {{ steps.total }} euro", caret: 19 });
    expect(written("{{|")?.text).toBe("{{ steps.total }}");
    expect(written("{{ st| and {{ item }}")?.text).toBe("{{ steps.total }} and {{ item }}");
  });
});

describe("completion in an expression", () => {
  it("offers names by their beginning, then by what they hold, and nothing at a blank", () => {
    expect(named("trigger.data.ti|", "expression")).toEqual(["trigger.data.title"]);
    expect(named("ti|", "expression")).toEqual(["trigger.data.title"]);
    expect(named("steps.total > |", "expression")).toBeNull();
    expect(named("steps.total|", "expression")).toEqual([]);
    expect(named("2.st|", "expression")).toBeNull();
  });
});
