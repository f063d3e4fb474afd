export type { CanvasEdge, CanvasGraph, CanvasNode } from "./canvas-graph.ts";
export { GraphDrawing, type GraphDrawingProps } from "./graph-drawing.tsx";
export { GraphPicture } from "./graph-picture.tsx";
export { StepList } from "./step-list.tsx";
