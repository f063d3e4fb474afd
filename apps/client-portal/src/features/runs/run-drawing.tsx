"use client";

import { Skeleton } from "@bizosaas/ui";
import type { CanvasGraph } from "@bizosaas/ui/canvas";
import dynamic from "next/dynamic";
import { useIsPhone } from "../workflows/use-is-phone.ts";

const loading = () => <Skeleton height="tile" />;
const RunCanvas = dynamic(() => import("@bizosaas/ui/canvas").then((canvas) => canvas.RunCanvas), {
  ssr: false,
  loading,
});
const StepList = dynamic(() => import("@bizosaas/ui/canvas").then((canvas) => canvas.StepList), {
  ssr: false,
  loading,
});

type Props = {
  label: string;
  graph: CanvasGraph;
  selectedId: string | null;
  onSelect: (nodeId: string | null) => void;
};

/** The graph where there is room for it, the list of steps on a phone. */
export function RunDrawing({ label, graph, selectedId, onSelect }: Props) {
  const isPhone = useIsPhone();
  if (isPhone === null) return loading();
  if (isPhone) return <StepList label={label} graph={graph} selectedId={selectedId} onSelect={onSelect} />;
  return (
    <div className="h-112 overflow-hidden rounded-card border border-border">
      <RunCanvas label={label} graph={graph} selectedId={selectedId} onSelect={onSelect} />
    </div>
  );
}
