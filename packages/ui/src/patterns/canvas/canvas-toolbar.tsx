"use client";

import { Panel, useReactFlow } from "@xyflow/react";
import { Maximize, Minus, Plus, Workflow } from "lucide-react";
import { IconButton } from "../../primitives/icon-button.tsx";
import { useUiWords } from "../../words/ui-words.tsx";

export const FIT_VIEW = { padding: 0.1, maxZoom: 1, duration: 160 };

/** Zoom, fit and tidy-up, bottom left of a canvas. */
export function CanvasToolbar({ onTidyUp, isTidying }: { onTidyUp?: (() => void) | undefined; isTidying?: boolean }) {
  const words = useUiWords();
  const flow = useReactFlow();
  return (
    <Panel position="bottom-left" className="flex rounded-card border border-border bg-raised p-1 shadow-raised">
      <IconButton label={words.zoomIn} icon={<Plus aria-hidden />} onClick={() => void flow.zoomIn()} />
      <IconButton label={words.zoomOut} icon={<Minus aria-hidden />} onClick={() => void flow.zoomOut()} />
      <IconButton label={words.fitView} icon={<Maximize aria-hidden />} onClick={() => void flow.fitView(FIT_VIEW)} />
      {onTidyUp && (
        <IconButton label={words.tidyUp} icon={<Workflow aria-hidden />} onClick={onTidyUp} loading={isTidying} />
      )}
    </Panel>
  );
}
