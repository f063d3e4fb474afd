export * from "../drawing/canvas-graph.ts";
export * from "../drawing/order-steps.ts";
export { StepList } from "../drawing/step-list.tsx";
export {
  DependencyGraph,
  type DependencyGraphProps,
  type DependencyNode,
  toDependencyGraph,
} from "./dependency-graph.tsx";
export * from "./layout-graph.ts";
export { nodeKindDragProps } from "./node-kind-drag.ts";
export { RunCanvas, type RunCanvasProps } from "./run-canvas.tsx";
export { type CanvasHandle, WorkflowCanvas, type WorkflowCanvasProps } from "./workflow-canvas.tsx";
