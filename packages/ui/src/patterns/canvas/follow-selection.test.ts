import { expect, test } from "vitest";
import { toFlowNode } from "./flow-elements.ts";
import { followSelection } from "./follow-selection.ts";

const words = { problems: String, hasNote: "has a note" };
const nodesWith = (...selected: string[]) =>
  ["a", "b", "c"].map((id) => ({
    ...toFlowNode(
      { ...{ id, name: id, kindTitle: "Step", icon: null, position: { x: 0, y: 0 } }, hasInput: true, outputs: [] },
      true,
      words,
    ),
    selected: selected.includes(id),
  }));
const selectedOf = (nodes: readonly { id: string; selected?: boolean }[]) =>
  nodes.filter(({ selected }) => selected).map(({ id }) => id);

test("what the canvas told comes back late: the steps selected meanwhile stay selected", () => {
  const told = ["a"];
  const meanwhile = nodesWith("a", "b");
  expect(followSelection(meanwhile, told, new WeakSet([told]))).toBe(meanwhile);
});

test("what the page selects by itself is followed, be it the same steps as were told once", () => {
  const told = new WeakSet([["a"]]);
  expect(selectedOf(followSelection(nodesWith("b"), ["a"], told))).toEqual(["a"]);
  expect(selectedOf(followSelection(nodesWith("a", "b"), [], told))).toEqual([]);
});

test("steps that are selected already stay the same objects, and all of them the same list", () => {
  const nodes = nodesWith("a");
  expect(followSelection(nodes, ["a"], new WeakSet())).toBe(nodes);
  const next = followSelection(nodes, ["a", "c"], new WeakSet());
  expect(next.map((node, at) => node === nodes[at])).toEqual([true, true, false]);
});
