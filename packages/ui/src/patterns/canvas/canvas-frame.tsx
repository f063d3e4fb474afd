/// <reference path="../../css.d.ts" />
"use client";

import "@xyflow/react/dist/base.css";
import "./canvas.css";
import { ReactFlowProvider } from "@xyflow/react";
import type { ReactNode } from "react";

/** The box and the styles of a canvas. Its parent gives it a height. */
export function CanvasFrame({ children }: { children: ReactNode }) {
  return (
    <div className="bizosaas-canvas h-full min-h-80 w-full">
      <ReactFlowProvider>{children}</ReactFlowProvider>
    </div>
  );
}
