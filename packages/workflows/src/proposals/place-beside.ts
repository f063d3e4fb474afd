import type { WorkflowDefinition, WorkflowNode } from "@bizosaas/contracts";
import { columnWidth, rowHeight, stepRoom } from "../drawing-grid.ts";

type Point = WorkflowNode["position"];

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Between what it follows and what follows it, else after the one or before the other, else below everything. */
const wishedFor = (sources: readonly Point[], targets: readonly Point[], placed: readonly Point[]): Point => {
  const after = Math.max(...sources.map(({ x }) => x)) + columnWidth;
  const until = Math.min(...targets.map(({ x }) => x));
  if (sources.length > 0) {
    const x = targets.length > 0 && until < after + columnWidth ? (after - columnWidth + until) / 2 : after;
    return { x, y: meanOf(sources.map(({ y }) => y)) };
  }
  if (targets.length > 0) return { x: until - columnWidth, y: meanOf(targets.map(({ y }) => y)) };
  return { x: 0, y: placed.length > 0 ? Math.max(...placed.map(({ y }) => y)) + rowHeight : 0 };
};

const onGrid = (value: number): number => Math.round(value / 8) * 8;

const freeFrom = ({ x, y }: Point, placed: readonly Point[]): Point => {
  let at = { x: onGrid(x), y: onGrid(y) };
  const { width, height } = stepRoom;
  const isTaken = () => placed.some((each) => Math.abs(each.x - at.x) < width && Math.abs(each.y - at.y) < height);
  while (isTaken()) at = { ...at, y: at.y + rowHeight };
  return at;
};

/** Finds places for the steps that are not `known`, and moves none of those that are. */
export const placeBeside = (definition: WorkflowDefinition, known: ReadonlySet<string>): WorkflowDefinition => {
  const { nodes, edges } = definition;
  const places = new Map(nodes.filter(({ id }) => known.has(id)).map(({ id, position }) => [id, position]));
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => places.get(id) ?? []);
  const open = new Set(nodes.map(({ id }) => id).filter((id) => !known.has(id)));
  while (open.size > 0) {
    const follows = (id: string) => edges.filter(({ target }) => target === id).map(({ source }) => source);
    const [id = ""] = [...open].filter((each) => !follows(each).some((source) => open.has(source)));
    // In a circle, which validation names, no step comes first.
    const next = id || ([...open][0] ?? "");
    open.delete(next);
    const targets = edges.filter(({ source }) => source === next).map(({ target }) => target);
    const placed = [...places.values()];
    places.set(next, freeFrom(wishedFor(placesOf(follows(next)), placesOf(targets), placed), placed));
  }
  return { ...definition, nodes: nodes.map((node) => ({ ...node, position: places.get(node.id) ?? node.position })) };
};
