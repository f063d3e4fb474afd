"use client";

import { useReactFlow, useStore } from "@xyflow/react";
import { useEffect, useRef } from "react";
import { FIT_VIEW } from "./canvas-toolbar.tsx";

/** Fits the drawing anew when its box changes (a phone turned, a panel opened), until a person has taken hold of it. */
export function KeepFit() {
  const { fitView } = useReactFlow();
  const box = useStore(({ domNode }) => domNode);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const isHeld = useRef(false);
  useEffect(() => {
    const hold = () => {
      isHeld.current = true;
    };
    box?.addEventListener("pointerdown", hold);
    box?.addEventListener("wheel", hold, { passive: true });
    return () => {
      box?.removeEventListener("pointerdown", hold);
      box?.removeEventListener("wheel", hold);
    };
  }, [box]);
  useEffect(() => {
    if (width > 0 && height > 0 && !isHeld.current) void fitView({ ...FIT_VIEW, duration: 0 });
  }, [width, height, fitView]);
  return null;
}
