export * from "./canvas-graph.ts";
export {
  DependencyGraph,
  type DependencyGraphProps,
  type DependencyNode,
  toDependencyGraph,
} from "./dependency-graph.tsx";
export * from "./layout-graph.ts";
export { nodeKindDragProps } from "./node-kind-drag.ts";
export * from "./order-steps.ts";
export { RunCanvas, type RunCanvasProps } from "./run-canvas.tsx";
export { StepList } from "./step-list.tsx";
export { type CanvasHandle, WorkflowCanvas, type WorkflowCanvasProps } from "./workflow-canvas.tsx";
