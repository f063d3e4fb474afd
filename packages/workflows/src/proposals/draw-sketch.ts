import { type JsonObject, WorkflowDefinition } from "@bizosaas/contracts";
import { columnWidth, rowHeight } from "../drawing-grid.ts";
import { storableJson } from "../storable-json.ts";
import type { WorkflowSketch } from "./read-sketch.ts";

type Line = WorkflowSketch["lines"][number];

/** How many steps come before each at most; circles are left to validation, which names them. */
const columnsOf = ({ steps, lines }: WorkflowSketch): Map<string, number> => {
  const columns = new Map(steps.map(({ id }) => [id, 0]));
  for (let pass = 0; pass < steps.length; pass += 1) {
    let isSettled = true;
    for (const { from, to } of lines) {
      const least = (columns.get(from) ?? 0) + 1;
      if (!columns.has(to) || (columns.get(to) ?? 0) >= least || least >= steps.length) continue;
      columns.set(to, least);
      isSettled = false;
    }
    if (isSettled) break;
  }
  return columns;
};

/** Left to right by what a step follows, and one below the other where several follow the same. */
const placesOf = (sketch: WorkflowSketch): ((id: string) => { x: number; y: number }) => {
  const columns = columnsOf(sketch);
  const taken = new Map<number, number>();
  const places = new Map(
    sketch.steps.map(({ id }) => {
      const column = columns.get(id) ?? 0;
      const row = taken.get(column) ?? 0;
      taken.set(column, row + 1);
      return [id, { x: column * columnWidth, y: row * rowHeight }];
    }),
  );
  return (id) => places.get(id) ?? { x: 0, y: 0 };
};

const edgeOf = ({ from, port, to }: Line) => ({
  ...{ id: `${from}:${port}:${to}`, source: from },
  ...{ sourcePort: port, target: to },
});

/** The definition that a sketch stands for, each line once. */
export const drawSketch = (sketch: WorkflowSketch): WorkflowDefinition => {
  const placeOf = placesOf(sketch);
  const edges = new Map(sketch.lines.map((line) => [edgeOf(line).id, edgeOf(line)]));
  return WorkflowDefinition.parse({
    schemaVersion: 1,
    nodes: sketch.steps.map(({ id, kind, name, config, policy }) => ({
      ...{ id, kind, name, position: placeOf(id) },
      config: storableJson(config) as JsonObject,
      ...(policy && { policy }),
    })),
    edges: [...edges.values()],
  });
};
