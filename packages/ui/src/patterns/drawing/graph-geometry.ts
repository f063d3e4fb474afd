import { type CanvasEdge, type CanvasGraph, type CanvasNode, NODE_WIDTH, nodeHeightOf } from "./canvas-graph.ts";

type Point = { x: number; y: number };

/** Where a drawing begins, and how large it is, in its own pixels. */
export type Extent = { x: number; y: number; width: number; height: number };

/** Room around the steps, for the lines that bend out of them. */
const MARGIN = 40;
const HEADER_MIDDLE = 29;
const PORTS_TOP = 62;
const PORT_HEIGHT = 28;
const DOT_RADIUS = 6;
const RADIUS = 8;
const LEAD = 24;

export const extentOf = ({ nodes }: CanvasGraph): Extent => {
  if (nodes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const left = Math.min(...nodes.map(({ position }) => position.x)) - MARGIN;
  const top = Math.min(...nodes.map(({ position }) => position.y)) - MARGIN;
  const right = Math.max(...nodes.map(({ position }) => position.x + NODE_WIDTH)) + MARGIN;
  const bottom = Math.max(...nodes.map((node) => node.position.y + nodeHeightOf(node))) + MARGIN;
  return { x: left, y: top, width: right - left, height: bottom - top };
};

/** Where an edge leaves its step: beside its port's label, or beside the name when there is but one port. */
const leavesAt = ({ position, outputs }: CanvasNode, port: string): Point => {
  const row = outputs.length > 1 ? outputs.findIndex(({ id }) => id === port) : -1;
  const down = row < 0 ? HEADER_MIDDLE : PORTS_TOP + row * PORT_HEIGHT + PORT_HEIGHT / 2;
  return { x: position.x + NODE_WIDTH, y: position.y + down };
};

/** Right angles through these points, rounded where there is room. */
const roundedPath = (points: readonly Point[]): string =>
  points.reduce((path, point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before) return `M${point.x} ${point.y}`;
    if (!after) return `${path}L${point.x} ${point.y}`;
    const lengthTo = (other: Point) => Math.abs(other.x - point.x) + Math.abs(other.y - point.y);
    const radius = Math.min(RADIUS, lengthTo(before) / 2, lengthTo(after) / 2);
    const towards = (other: Point) =>
      `${point.x + Math.sign(other.x - point.x) * radius} ${point.y + Math.sign(other.y - point.y) * radius}`;
    return `${path}L${towards(before)}Q${point.x} ${point.y} ${towards(after)}`;
  }, "");

/** The lower edge of the steps that a straight line to `to` would run behind. */
const blockedBelow = (nodes: readonly CanvasNode[], fromX: number, to: Point): number | undefined => {
  const bottoms = nodes
    .filter(({ position }) => position.x < to.x && position.x + NODE_WIDTH > fromX && position.y <= to.y)
    .map((node) => node.position.y + nodeHeightOf(node))
    .filter((bottom) => bottom >= to.y);
  return bottoms.length > 0 ? Math.max(...bottoms) : undefined;
};

/**
 * An edge with right angles. It turns midway between neighbours, and right behind its source when it passes other
 * steps, whose lane it then leaves; it bends below what stands in its way, and below its source when it goes back.
 */
const wayOf = (from: Point, to: Point, source: CanvasNode, others: readonly CanvasNode[]): Point[] => {
  const room = to.x - from.x;
  const below = (bottom: number, out: number): Point[] => {
    const [lane, back] = [bottom + LEAD, to.x - LEAD];
    return [from, { x: out, y: from.y }, { x: out, y: lane }, { x: back, y: lane }, { x: back, y: to.y }, to];
  };
  if (room < 2 * LEAD) return below(source.position.y + nodeHeightOf(source), from.x + LEAD);
  const turn = from.x + (room > NODE_WIDTH ? 40 : room / 2);
  const blocked = blockedBelow(others, turn, to);
  if (blocked !== undefined) return below(blocked, from.x + LEAD);
  return from.y === to.y ? [from, to] : [from, { x: turn, y: from.y }, { x: turn, y: to.y }, to];
};

/** The middle of a line's longest piece: where a label covers least. */
const middleOf = (points: readonly Point[]): Point => {
  const pieces = points.slice(1).map((end, index) => {
    const start = points[index] ?? end;
    const length = Math.abs(end.x - start.x) + Math.abs(end.y - start.y);
    return { length, middle: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 } };
  });
  const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best));
  return longest.middle;
};

export type DrawnEdge = { edge: CanvasEdge; path: string; middle: Point; end: Point };

/** Every edge whose ends are in the graph, as a path of an SVG; the ways taken last, so that they lie on top. */
export const drawEdges = ({ nodes, edges }: CanvasGraph): DrawnEdge[] => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const drawn = edges.flatMap((edge) => {
    const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
    if (!source || !target) return [];
    const from = leavesAt(source, edge.sourcePort);
    const to = { x: target.position.x - DOT_RADIUS, y: target.position.y + HEADER_MIDDLE };
    const others = nodes.filter((node) => node !== source && node !== target);
    const points = wayOf(from, to, source, others);
    return [{ edge, path: roundedPath(points), middle: middleOf(points), end: to }];
  });
  const weightOf = ({ edge }: DrawnEdge) => Number(edge.isTaken ?? edge.change !== undefined);
  return drawn.sort((one, other) => weightOf(one) - weightOf(other));
};
