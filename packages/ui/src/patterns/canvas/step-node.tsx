"use client";

import { Handle, type NodeProps, Position } from "@xyflow/react";
import { type KeyboardEvent, memo } from "react";
import { useUiWords } from "../../words/ui-words.tsx";
import type { StepLook } from "../drawing/canvas-graph.ts";
import { StepCard } from "../drawing/step-card.tsx";
import type { FlowNode } from "./flow-elements.ts";

/** React Flow connects by clicking two handles; this gives the same to the keyboard. */
const clickOnEnter = (event: KeyboardEvent<HTMLDivElement>) => {
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.click();
};

const handleProps = (isEditable: boolean, label: string) =>
  isEditable ? { role: "button", tabIndex: 0, "aria-label": label, onKeyDown: clickOnEnter } : { "aria-hidden": true };

function InputHandle({ node, isEditable }: { node: StepLook; isEditable: boolean }) {
  const words = useUiWords();
  return (
    <Handle
      type="target"
      position={Position.Left}
      isConnectable={isEditable}
      {...handleProps(isEditable, `${words.connectTo} ${node.name}`)}
    />
  );
}

function OutputHandle({
  node,
  port,
  isEditable,
}: {
  node: StepLook;
  port: { id: string; label: string };
  isEditable: boolean;
}) {
  const words = useUiWords();
  const name = node.outputs.length > 1 ? `${node.name}: ${port.label}` : node.name;
  return (
    <Handle
      type="source"
      id={port.id}
      position={Position.Right}
      isConnectable={isEditable}
      {...handleProps(isEditable, `${words.connectFrom} ${name}`)}
    />
  );
}

/** A step on the canvas, with ports that can be joined. */
export function StepNode({ data: { node, isEditable }, selected }: NodeProps<FlowNode>) {
  return (
    <StepCard
      node={node}
      isSelected={selected}
      entry={<InputHandle node={node} isEditable={isEditable} />}
      exitOf={(port) => <OutputHandle node={node} port={port} isEditable={isEditable} />}
    />
  );
}

/** A step that is dragged gets another place with each move of the mouse; what it looks like does not depend on that. */
const PlacedStepNode = memo(
  StepNode,
  (before, after) => before.data === after.data && before.selected === after.selected,
);

export const nodeTypes = { step: PlacedStepNode };
