"use client";

import { BuilderCanvas } from "./builder-canvas.tsx";
import { BuilderPanel, type BuilderPanelProps } from "./builder-panel.tsx";

/** The builder where there is room: the drawing, and a panel beside it. */
export function BuilderDesk(props: BuilderPanelProps) {
  return (
    <div className="grid min-h-112 flex-1 grid-cols-[minmax(0,1fr)_minmax(18rem,22rem)] gap-4">
      <div className="min-h-0 overflow-hidden rounded-card border border-border">
        <BuilderCanvas builder={props.builder} canWrite={props.canWrite} />
      </div>
      <BuilderPanel {...props} />
    </div>
  );
}
