import type { DragEvent } from "react";

const MIME_TYPE = "application/x-bizosaas-node-kind";

/** Makes a palette's entry draggable onto a `WorkflowCanvas`: `<button {...nodeKindDragProps(kind)}>`. */
export const nodeKindDragProps = (kind: string) => ({
  draggable: true,
  onDragStart: (event: DragEvent<HTMLElement>) => {
    event.dataTransfer.setData(MIME_TYPE, kind);
    event.dataTransfer.effectAllowed = "copy";
  },
});

export const isNodeKindDrag = (event: DragEvent): boolean => event.dataTransfer.types.includes(MIME_TYPE);
export const draggedNodeKind = (event: DragEvent): string => event.dataTransfer.getData(MIME_TYPE);
