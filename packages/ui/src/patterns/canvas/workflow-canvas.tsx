"use client";

import { applyEdgeChanges, Background, type EdgeChange, MiniMap, ReactFlow, useReactFlow } from "@xyflow/react";
import { type DragEvent, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import type { CanvasPosition } from "../drawing/canvas-graph.ts";
import { CanvasFrame } from "./canvas-frame.tsx";
import { CanvasToolbar, FIT_VIEW } from "./canvas-toolbar.tsx";
import { FarView, ZOOM } from "./far-view.tsx";
import { type FlowEdge, type FlowNode, nextFlowEdges, toFlowEdges } from "./flow-elements.ts";
import { KeepFit } from "./keep-fit.tsx";
import { draggedNodeKind, isNodeKindDrag } from "./node-kind-drag.ts";
import { nodeTypes } from "./step-node.tsx";
import { useControlledSelection } from "./use-controlled-selection.ts";
import { useFlowNodes } from "./use-flow-nodes.ts";
import { type GraphEditCallbacks, useGraphEdits } from "./use-graph-edits.ts";
import { useSelectionReport } from "./use-selection-report.ts";
import { useSteady } from "./use-steady.ts";
import { useStopOnHold } from "./use-stop-on-hold.ts";
import { useTidyUp } from "./use-tidy-up.ts";

/** What a page can ask of a canvas that is on screen. */
export type CanvasHandle = {
  /** Brings a step into view, selects it and gives it focus: from a list of problems, say. */
  focusNode: (nodeId: string) => void;
  /** Brings everything into view once the next change of the graph is on screen. */
  fitAfterChange: () => void;
  /** The middle of what is visible: where a step goes that was added by click or key. */
  centre: () => CanvasPosition;
  /** Lays the steps out anew, as one change. */
  tidyUp: () => void;
};

export type WorkflowCanvasProps = GraphEditCallbacks & {
  /** Names the canvas. */
  label: string;
  onSelectionChange?: ((nodeIds: readonly string[]) => void) | undefined;
  /** The selected steps, when the page holds the selection: the very array that it was told of last, or one of its own. */
  selectedIds?: readonly string[] | undefined;
  /** A kind was dragged here (see `nodeKindDragProps`); the caller adds the node. */
  onDropKind?: ((kind: string, position: CanvasPosition) => void) | undefined;
  ref?: Ref<CanvasHandle> | undefined;
};

const deleteKeys = ["Backspace", "Delete"];
const multiSelectionKeys = ["Meta", "Control", "Shift"];
const grid: [number, number] = [8, 8];

const useEdges = (graph: WorkflowCanvasProps["graph"]) => {
  const derived = useMemo(() => toFlowEdges(graph, true), [graph]);
  const [edges, setEdges] = useState<FlowEdge[]>(derived);
  useEffect(() => setEdges((previous) => nextFlowEdges(previous, derived)), [derived]);
  const onEdgesChange = useSteady((changes: EdgeChange<FlowEdge>[]) =>
    setEdges((current) => applyEdgeChanges(changes, current)),
  );
  return { edges, onEdgesChange };
};

/** React Flow fits what it holds, which is one render behind the graph: so it is asked when the new nodes are in. */
const useFitAfterChange = (flowNodes: readonly FlowNode[]) => {
  const { fitView } = useReactFlow<FlowNode>();
  const outdated = useRef<readonly FlowNode[] | null>(null);
  const holds = useRef(0);
  useStopOnHold(() => {
    outdated.current = null;
    holds.current += 1;
  });
  useEffect(() => {
    if (outdated.current === null || outdated.current === flowNodes) return;
    outdated.current = null;
    void fitView(FIT_VIEW);
  }, [flowNodes, fitView]);
  const fitAfterChange = () => {
    outdated.current = flowNodes;
  };
  return { fitAfterChange, holds };
};

const useCanvasHandle = (
  ref: Ref<CanvasHandle> | undefined,
  setFlowNodes: (update: (nodes: FlowNode[]) => FlowNode[]) => void,
  { fitAfterChange, tidyUp }: Pick<CanvasHandle, "fitAfterChange" | "tidyUp">,
) => {
  const flow = useReactFlow<FlowNode>();
  useImperativeHandle(ref, () => ({
    focusNode: (nodeId) => {
      setFlowNodes((nodes) => nodes.map((node) => ({ ...node, selected: node.id === nodeId })));
      void flow.fitView({ ...FIT_VIEW, nodes: [{ id: nodeId }] });
      document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(nodeId)}"]`)?.focus();
    },
    fitAfterChange,
    tidyUp,
    centre: () => {
      const box = document.querySelector(".react-flow")?.getBoundingClientRect();
      if (!box) return { x: 0, y: 0 };
      return flow.screenToFlowPosition({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    },
  }));
};

function Editor({ label, onSelectionChange, selectedIds, onDropKind, ref, ...edits }: WorkflowCanvasProps) {
  const { graph, onChange } = edits;
  const flow = useReactFlow<FlowNode>();
  const moved = (nodes: readonly FlowNode[]) => {
    const positions = new Map(nodes.map((node) => [node.id, node.position]));
    const next = graph.nodes.map((node) => ({ ...node, position: positions.get(node.id) ?? node.position }));
    onChange({ ...graph, nodes: next }, "move");
  };
  const { flowNodes, setFlowNodes, onNodesChange } = useFlowNodes(graph, true, moved);
  const { edges, onEdgesChange } = useEdges(graph);
  const gestures = useGraphEdits(edits);
  const { reportSelection, told } = useSelectionReport(onSelectionChange);
  useControlledSelection(selectedIds, told, setFlowNodes);
  const fitting = useFitAfterChange(flowNodes);
  const { tidyUp, isTidying } = useTidyUp(edits, fitting);
  useCanvasHandle(ref, setFlowNodes, { fitAfterChange: fitting.fitAfterChange, tidyUp });
  const drop = (event: DragEvent) => {
    if (!isNodeKindDrag(event)) return;
    event.preventDefault();
    onDropKind?.(draggedNodeKind(event), flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }));
  };
  return (
    <ReactFlow
      aria-label={label}
      role="application"
      nodes={flowNodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      {...gestures}
      onSelectionChange={reportSelection}
      onDrop={drop}
      onDragOver={(event) => isNodeKindDrag(event) && event.preventDefault()}
      deleteKeyCode={deleteKeys}
      multiSelectionKeyCode={multiSelectionKeys}
      snapToGrid
      snapGrid={grid}
      attributionPosition="bottom-center"
      fitView
      fitViewOptions={FIT_VIEW}
      {...ZOOM}
      connectionRadius={28}
    >
      <Background gap={24} size={1.5} />
      <MiniMap pannable zoomable className="max-md:hidden" />
      <CanvasToolbar onTidyUp={tidyUp} isTidying={isTidying} />
      <KeepFit />
      <FarView />
    </ReactFlow>
  );
}

/**
 * The workflow builder's drawing: drag steps in and about, join ports, delete with the keyboard. The graph belongs to
 * the caller, who keeps undo steps from `onChange`. Handles can be joined by Enter on one and Enter on another.
 */
export function WorkflowCanvas(props: WorkflowCanvasProps) {
  return (
    <CanvasFrame>
      <Editor {...props} />
    </CanvasFrame>
  );
}
