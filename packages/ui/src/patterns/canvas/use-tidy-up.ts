"use client";

import { useEffect, useRef, useState } from "react";
import { layoutBeside } from "./layout-beside.ts";
import { layoutGraph, outlineOf, type Places, placeNodes } from "./layout-graph.ts";
import type { GraphEditCallbacks } from "./use-graph-edits.ts";
import { useSteady } from "./use-steady.ts";

/** So few are placed within a frame or two, sooner than a worker starts. */
const fewSteps = 50;

/** Lays the graph out anew as one change of what it is by then; where somebody takes hold of the drawing meanwhile, it isn't fitted. */
export const useTidyUp = (
  { graph, onChange }: Pick<GraphEditCallbacks, "graph" | "onChange">,
  { fitAfterChange, holds }: { fitAfterChange: () => void; holds: { readonly current: number } },
) => {
  const [isTidying, setTidying] = useState(false);
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const place = useSteady((places: Places, isHeld: boolean) => {
    if (!isShown.current) return;
    setTidying(false);
    if (!isHeld) fitAfterChange();
    onChange(placeNodes(graph, places), "tidy");
  });
  const tidyUp = () => {
    if (isTidying) return;
    if (graph.nodes.length <= fewSteps) {
      fitAfterChange();
      return onChange(layoutGraph(graph), "tidy");
    }
    setTidying(true);
    const before = holds.current;
    void layoutBeside(outlineOf(graph)).then((places) => place(places, holds.current !== before));
  };
  return { tidyUp, isTidying };
};
