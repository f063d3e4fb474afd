import type { FlowNode } from "./flow-elements.ts";

/** The selections that a canvas told its page of: what comes back from there is known by being the very same array. */
export type ToldSelections = Pick<WeakSet<readonly string[]>, "has">;

/**
 * The nodes as their page wants them selected. What the canvas told comes back late when there is much to draw: by then
 * more may be selected, or another step, which must stay.
 */
export const followSelection = (nodes: FlowNode[], wantedIds: readonly string[], told: ToldSelections): FlowNode[] => {
  if (told.has(wantedIds)) return nodes;
  const wanted = new Set(wantedIds);
  if (nodes.every((node) => (node.selected ?? false) === wanted.has(node.id))) return nodes;
  return nodes.map((node) => {
    const isSelected = wanted.has(node.id);
    return (node.selected ?? false) === isSelected ? node : { ...node, selected: isSelected };
  });
};
