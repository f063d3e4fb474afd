export * from "./canvas-graph.ts";
export * from "./dependency-graph.tsx";
export * from "./layout-graph.ts";
export { nodeKindDragProps } from "./node-kind-drag.ts";
export * from "./order-steps.ts";
export * from "./run-canvas.tsx";
export * from "./step-list.tsx";
export * from "./workflow-canvas.tsx";
