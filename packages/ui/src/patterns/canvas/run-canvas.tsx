"use client";

import { Background, ReactFlow } from "@xyflow/react";
import { useMemo } from "react";
import { useUiWords } from "../../words/ui-words.tsx";
import type { CanvasGraph } from "../drawing/canvas-graph.ts";
import { CanvasFrame } from "./canvas-frame.tsx";
import { CanvasToolbar, FIT_VIEW } from "./canvas-toolbar.tsx";
import { FarView, ZOOM } from "./far-view.tsx";
import { toFlowEdges } from "./flow-elements.ts";
import { KeepFit } from "./keep-fit.tsx";
import { nodeTypes } from "./step-node.tsx";
import { useControlledSelection } from "./use-controlled-selection.ts";
import { useFlowNodes } from "./use-flow-nodes.ts";
import { useSelectionReport } from "./use-selection-report.ts";

export type RunCanvasProps = {
  /** Names the canvas. */
  label: string;
  /** Nodes carry their `state`, edges that the run went along `isTaken`. */
  graph: CanvasGraph;
  /** The chosen step, when the page holds the choice. */
  selectedId?: string | null | undefined;
  /** A step was chosen, by mouse or with Enter. */
  onSelect?: ((nodeId: string | null) => void) | undefined;
};

const nothingMoves = () => {};

/** A run over its workflow's drawing: every step with its state in icon and word, the way taken emphasised. */
export function RunCanvas({ label, graph, selectedId, onSelect }: RunCanvasProps) {
  const words = useUiWords();
  const { flowNodes, setFlowNodes, onNodesChange } = useFlowNodes(graph, false, nothingMoves);
  const { reportSelection, told } = useSelectionReport(onSelect && (([nodeId = null]) => onSelect(nodeId)));
  const selectedIds = useMemo(() => (selectedId === undefined ? undefined : [selectedId ?? ""]), [selectedId]);
  useControlledSelection(selectedIds, told, setFlowNodes);
  const edges = useMemo(() => toFlowEdges(graph, false), [graph]);
  return (
    <CanvasFrame>
      <ReactFlow
        aria-label={label}
        role="application"
        nodes={flowNodes}
        edges={edges}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        onSelectionChange={reportSelection}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        deleteKeyCode={null}
        multiSelectionKeyCode={null}
        selectionKeyCode={null}
        ariaLabelConfig={{ "node.a11yDescription.default": words.openStepHint }}
        attributionPosition="bottom-center"
        fitView
        fitViewOptions={FIT_VIEW}
        {...ZOOM}
      >
        <Background gap={24} size={1.5} />
        <CanvasToolbar />
        <KeepFit />
        <FarView />
      </ReactFlow>
    </CanvasFrame>
  );
}
