"use client";

import { Maximize, Minus, Plus } from "lucide-react";
import { useMemo } from "react";
import { IconButton } from "../../primitives/icon-button.tsx";
import { useUiWords } from "../../words/ui-words.tsx";
import { accessibleNameOf, type CanvasGraph, type CanvasNode, NODE_WIDTH } from "./canvas-graph.ts";
import { type DrawnEdge, drawEdges, type Extent, extentOf } from "./graph-geometry.ts";
import { StepCard } from "./step-card.tsx";
import { useDrawingView } from "./use-drawing-view.ts";
import { useHold } from "./use-hold.ts";

export type GraphDrawingProps = {
  /** Names the drawing. */
  label: string;
  /** Nodes carry their `state`, edges that the run went along `isTaken`. */
  graph: CanvasGraph;
  selectedId: string | null;
  /** A step was chosen, by mouse or by key. */
  onSelect: (nodeId: string) => void;
};

const dot = "absolute top-1/2 size-3 -translate-y-1/2 rounded-full border-2 border-border-strong bg-surface";

// Told apart by line and label as well as by colour: what came is drawn full, what went is dashed.
const lookOf = ({ isTaken, change }: DrawnEdge["edge"]) => {
  if (change?.kind === "added") return { color: "text-success", width: 2.5, dashes: undefined };
  if (change) return { color: "text-danger", width: 2, dashes: "6 5" };
  return { color: isTaken ? "text-primary" : "text-border-strong", width: isTaken ? 2.5 : 1.5, dashes: undefined };
};

function Line({ edge, path, end }: DrawnEdge) {
  const { color, width, dashes } = lookOf(edge);
  return (
    <g className={color}>
      <path d={path} fill="none" stroke="currentColor" strokeWidth={width} strokeDasharray={dashes} />
      <path d={`M${end.x - 8} ${end.y - 5}L${end.x} ${end.y}L${end.x - 8} ${end.y + 5}Z`} fill="currentColor" />
    </g>
  );
}

function Lines({ lines, extent }: { lines: readonly DrawnEdge[]; extent: Extent }) {
  const { x, y, width, height } = extent;
  return (
    <>
      <svg aria-hidden width={width} height={height} viewBox={`${x} ${y} ${width} ${height}`} className="absolute">
        {lines.map((line) => (
          <Line key={line.edge.id} {...line} />
        ))}
      </svg>
      {lines.map(
        ({ edge, middle }) =>
          edge.change && (
            <span
              key={edge.id}
              style={{ left: middle.x - x, top: middle.y - y }}
              className="absolute z-1 -translate-1/2 rounded-badge border border-border bg-raised px-1.5 py-0.5 text-meta"
            >
              {edge.change.label}
            </span>
          ),
      )}
    </>
  );
}

type StepProps = { node: CanvasNode; extent: Extent; isSelected: boolean; onSelect: (nodeId: string) => void };

function Step({ node, extent, isSelected, onSelect }: StepProps) {
  const words = useUiWords();
  return (
    <div
      style={{ left: node.position.x - extent.x, top: node.position.y - extent.y, width: NODE_WIDTH }}
      className="absolute"
    >
      <div aria-hidden>
        <StepCard
          node={node}
          isSelected={isSelected}
          entry={<span className={`${dot} -start-1.5`} />}
          exitOf={() => <span className={`${dot} -end-1.5`} />}
        />
      </div>
      <button
        type="button"
        aria-label={accessibleNameOf(node, words)}
        aria-pressed={isSelected}
        title={node.name}
        onClick={() => onSelect(node.id)}
        className="absolute inset-0 rounded-card pointer-coarse:after:absolute pointer-coarse:after:inset-finger"
      />
    </div>
  );
}

/**
 * A graph to look at, without what it takes to draw one: a run over its workflow, a version, a comparison. Larger ones
 * scroll, by finger and by dragging too. Its parent gives it a height.
 */
export function GraphDrawing({ label, graph, selectedId, onSelect }: GraphDrawingProps) {
  const words = useUiWords();
  const extent = useMemo(() => extentOf(graph), [graph]);
  const lines = useMemo(() => drawEdges(graph), [graph]);
  const { box, scale, zoomIn, zoomOut, fit } = useDrawingView(extent);
  const hold = useHold();
  return (
    // Left to right in every language, as the positions were drawn.
    <div dir="ltr" role="group" aria-label={label} className="relative h-full min-h-80 bg-canvas">
      <div
        ref={box}
        {...hold}
        className="flex size-full cursor-grab items-center-safe justify-center-safe overflow-auto"
      >
        <div
          style={{ width: extent.width * (scale ?? 1), height: extent.height * (scale ?? 1) }}
          className={`shrink-0 ${scale === null ? "invisible" : ""}`}
        >
          <div
            style={{
              ...{ width: extent.width, height: extent.height, transform: `scale(${scale ?? 1})` },
              // A finger is as large in a drawing that is made smaller.
              ...{ "--finger": `${2.75 / (scale ?? 1)}rem` },
            }}
            className="relative origin-top-left"
          >
            <Lines lines={lines} extent={extent} />
            {graph.nodes.map((node) => (
              <Step key={node.id} node={node} extent={extent} isSelected={node.id === selectedId} onSelect={onSelect} />
            ))}
          </div>
        </div>
      </div>
      <div className="absolute bottom-3 start-3 flex rounded-card border border-border bg-raised p-1 shadow-raised">
        <IconButton label={words.zoomIn} icon={<Plus aria-hidden />} onClick={zoomIn} />
        <IconButton label={words.zoomOut} icon={<Minus aria-hidden />} onClick={zoomOut} />
        <IconButton label={words.fitView} icon={<Maximize aria-hidden />} onClick={fit} />
      </div>
    </div>
  );
}
