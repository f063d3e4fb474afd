"use client";

import { Box } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import type { CanvasGraph } from "../drawing/canvas-graph.ts";
import type { Status } from "../status-look.ts";
import { layoutGraph } from "./layout-graph.ts";
import { RunCanvas } from "./run-canvas.tsx";

export type DependencyNode = {
  id: string;
  name: string;
  /** One line on what it is or how it is: "PostgreSQL 18". */
  detail: string;
  status: Status;
  statusLabel: string;
  icon?: ReactNode;
  /** Ids of what it can't do without; ids that are not in the graph are left out. */
  dependsOn: readonly string[];
  /** The one of those whose failure explains its own; that line is emphasised. */
  cause?: string | null | undefined;
};

export type DependencyGraphProps = {
  /** Names the drawing. */
  label: string;
  nodes: readonly DependencyNode[];
  selectedId?: string | null | undefined;
  onSelect?: ((id: string | null) => void) | undefined;
};

/** The nodes as a graph for the canvas, what is depended on to the left of what depends on it. */
export const toDependencyGraph = (nodes: readonly DependencyNode[]): CanvasGraph => {
  const ids = new Set(nodes.map(({ id }) => id));
  const edges = nodes.flatMap(({ id, dependsOn, cause }) =>
    [...new Set(dependsOn)]
      .filter((source) => ids.has(source) && source !== id)
      .map((source) => ({
        ...{ id: `${source}>${id}`, source, sourcePort: "out", target: id },
        isTaken: cause === source,
      })),
  );
  return layoutGraph({
    nodes: nodes.map(({ id, name, detail, icon, status, statusLabel }) => ({
      ...{ id, name, kindTitle: detail, icon: icon ?? <Box aria-hidden />, position: { x: 0, y: 0 } },
      hasInput: edges.some(({ target }) => target === id),
      outputs: edges.some(({ source }) => source === id) ? [{ id: "out", label: "" }] : [],
      state: { status, label: statusLabel },
    })),
    edges,
  });
};

/** What depends on what, in layers, read only; its parent gives it a height. On a phone show `StepList` of the graph. */
export function DependencyGraph({ label, nodes, selectedId, onSelect }: DependencyGraphProps) {
  const graph = useMemo(() => toDependencyGraph(nodes), [nodes]);
  return <RunCanvas label={label} graph={graph} selectedId={selectedId} onSelect={onSelect} />;
}
