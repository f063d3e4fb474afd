"use client";

import { useStore } from "@xyflow/react";
import { useEffect } from "react";

/** How far the canvas zooms: out until hundreds of tidied steps are in view. */
export const ZOOM = { minZoom: 0.05, maxZoom: 1.5 };

/** Where a step's name would be less than three pixels high. */
const farZoom = 0.2;

/** Tells the styles from afar that names and ports can't be made out there: shapes and lines are drawn alone, and thick enough. */
export function FarView() {
  const box = useStore(({ domNode }) => domNode);
  const isFar = useStore(({ transform }) => transform[2] < farZoom);
  useEffect(() => {
    box?.toggleAttribute("data-far", isFar);
  }, [box, isFar]);
  return null;
}
