"use client";

import { type PointerEvent, useRef } from "react";

/** Lets a mouse take hold of the ground and move it; a finger scrolls by itself. */
export const useHold = () => {
  const grip = useRef<{ x: number; y: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const isOnStep = event.target instanceof Element && event.target.closest("button");
    if (event.pointerType !== "mouse" || event.button !== 0 || isOnStep) return;
    grip.current = { x: event.clientX, y: event.clientY };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!grip.current) return;
    event.currentTarget.scrollBy(grip.current.x - event.clientX, grip.current.y - event.clientY);
    grip.current = { x: event.clientX, y: event.clientY };
  };
  const letGo = () => {
    grip.current = null;
  };
  return { onPointerDown, onPointerMove, onPointerUp: letGo, onPointerCancel: letGo };
};
