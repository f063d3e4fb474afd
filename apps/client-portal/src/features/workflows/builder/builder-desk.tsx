"use client";

import { BuilderCanvas } from "./builder-canvas.tsx";
import { BuilderPanel, type BuilderPanelProps } from "./builder-panel.tsx";

/** The builder where there is room: the drawing, and a panel beside it. */
export function BuilderDesk(props: BuilderPanelProps) {
  return (
    <div className="@container flex min-h-112 flex-1 flex-col">
      <div className="grid min-h-0 flex-1 grid-rows-[minmax(20rem,1fr)_minmax(0,1fr)] gap-4 @2xl:grid-cols-[minmax(0,1fr)_minmax(18rem,22rem)] @2xl:grid-rows-1">
        <div className="min-h-0 overflow-hidden rounded-card border border-border">
          <BuilderCanvas builder={props.builder} canWrite={props.canWrite} />
        </div>
        <BuilderPanel {...props} />
      </div>
    </div>
  );
}
