"use client";

import { useLayoutEffect, useRef, useState } from "react";
import type { Extent } from "./graph-geometry.ts";

const smallest = 0.2;
const largest = 1.5;
const step = 1.25;
/** Below this a name can't be read: a larger drawing is scrolled until somebody asks for all of it. */
const readable = 0.5;

const within = (scale: number): number => Math.min(largest, Math.max(smallest, scale));

/** How large a drawing is shown: all of it where that can be read. What lies in the middle stays there on a zoom. */
export const useDrawingView = (extent: Extent) => {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const [chosen, setChosen] = useState<number | "all" | null>(null);
  const middle = useRef({ x: 0, y: 0 });

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setSize({ width: element.offsetWidth, height: element.offsetHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const whole = size && within(Math.min(1, size.width / extent.width, size.height / extent.height));
  const scale = typeof chosen === "number" ? chosen : whole && (chosen === "all" ? whole : Math.max(readable, whole));

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || scale === null) return;
    element.scrollLeft = middle.current.x * element.scrollWidth - element.clientWidth / 2;
    element.scrollTop = middle.current.y * element.scrollHeight - element.clientHeight / 2;
  }, [scale]);

  const zoomBy = (factor: number) => () => {
    const element = box.current;
    if (!element || scale === null) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
    middle.current = {
      x: (scrollLeft + clientWidth / 2) / scrollWidth,
      y: (scrollTop + clientHeight / 2) / scrollHeight,
    };
    setChosen(within(scale * factor));
  };

  return {
    box,
    /** Null until the box is measured. */
    scale,
    zoomIn: zoomBy(step),
    zoomOut: zoomBy(1 / step),
    fit: () => setChosen("all"),
  };
};
