import type { CanvasGraph, CanvasNode } from "./canvas-graph.ts";

const BOX = 40;
const ICON = 24;
const EDGE = 4;
/** From a drawing's distances to a picture's: a column is 64 wide, a row 56 high. */
const SHRINK_X = 64 / 320;
const SHRINK_Y = 56 / 180;

type Point = { x: number; y: number };

const placesOf = (nodes: readonly CanvasNode[]): Map<string, Point> => {
  const left = Math.min(...nodes.map(({ position }) => position.x));
  const top = Math.min(...nodes.map(({ position }) => position.y));
  return new Map(
    nodes.map(({ id, position }) => [
      id,
      { x: EDGE + (position.x - left) * SHRINK_X, y: EDGE + (position.y - top) * SHRINK_Y },
    ]),
  );
};

const pathOf = (from: Point, to: Point): string => {
  const start = { x: from.x + BOX, y: from.y + BOX / 2 };
  const end = { x: to.x, y: to.y + BOX / 2 };
  return `M${start.x} ${start.y}H${end.x - (end.x - start.x > BOX ? 12 : (end.x - start.x) / 2)}V${end.y}H${end.x}`;
};

function Step({ node, at }: { node: CanvasNode; at: Point }) {
  return (
    <g transform={`translate(${at.x} ${at.y})`}>
      <rect
        width={BOX}
        height={BOX}
        rx={8}
        className={node.hasInput ? "fill-surface stroke-border-strong" : "fill-primary-subtle stroke-primary"}
      />
      <g transform={`translate(${(BOX - ICON) / 2} ${(BOX - ICON) / 2})`}>{node.icon}</g>
    </g>
  );
}

/** A graph as a small picture, each step its icon: for cards. Draws from the graph itself; nothing in it can be pressed. */
export function GraphPicture({ label, graph: { nodes, edges } }: { label: string; graph: CanvasGraph }) {
  const places = placesOf(nodes);
  const all = [...places.values()];
  const width = Math.max(0, ...all.map(({ x }) => x)) + BOX + EDGE;
  const height = Math.max(0, ...all.map(({ y }) => y)) + BOX + EDGE;
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="h-auto max-h-full max-w-full text-primary-text"
    >
      {edges.map(({ id, source, target }) => {
        const [from, to] = [places.get(source), places.get(target)];
        return from && to && <path key={id} d={pathOf(from, to)} fill="none" className="stroke-border-strong" />;
      })}
      {nodes.map((node) => {
        const at = places.get(node.id);
        return at && <Step key={node.id} node={node} at={at} />;
      })}
    </svg>
  );
}
