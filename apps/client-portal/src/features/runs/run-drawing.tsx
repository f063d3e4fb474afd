"use client";

import { type CanvasGraph, GraphDrawing, StepList } from "@bizosaas/ui/drawing";
import { useIsPhone } from "../workflows/use-is-phone.ts";

type Props = {
  label: string;
  graph: CanvasGraph;
  selectedId: string | null;
  onSelect: (nodeId: string | null) => void;
};

/** The graph where there is room for it, the list of steps on a phone. */
export function RunDrawing({ label, graph, selectedId, onSelect }: Props) {
  const isPhone = useIsPhone();
  const shown = { label, graph, selectedId, onSelect };
  // The server can't know: until the browser says so, the style sheet shows one of the two.
  return (
    <>
      {isPhone !== true && (
        <div className="h-112 overflow-hidden rounded-card border border-border max-md:hidden">
          <GraphDrawing {...shown} />
        </div>
      )}
      {isPhone !== false && (
        <div className="md:hidden">
          <StepList {...shown} />
        </div>
      )}
    </>
  );
}
