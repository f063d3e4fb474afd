"use client";

import { type PointerEvent, useRef } from "react";

type Way = "start" | "end" | "bottom";

/** A third of the panel, or half a pixel in a millisecond, lets it go. */
const farShare = 1 / 3;
const fastPxPerMs = 0.5;
const leastPx = 24;

const signOf = (way: Way, panel: Element): 1 | -1 => {
  if (way === "bottom") return 1;
  return (getComputedStyle(panel).direction === "rtl") === (way === "start") ? 1 : -1;
};
const isMotionReduced = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
const isTextChosen = () => getSelection()?.isCollapsed === false;

/** A finger on the head of a panel takes it along, and away to the side that it came from; short of that it goes back. */
export const useSwipeAway = (way: Way) => {
  const panel = useRef<HTMLDivElement>(null);
  const grip = useRef<{ x: number; y: number; atMs: number } | null>(null);

  const awayBy = ({ clientX, clientY }: PointerEvent): number => {
    if (!grip.current || !panel.current || isTextChosen()) return 0;
    const moved = way === "bottom" ? clientY - grip.current.y : clientX - grip.current.x;
    return Math.max(0, moved * signOf(way, panel.current));
  };
  const put = (px: number): void => {
    const element = panel.current;
    if (!element || isMotionReduced()) return;
    const signed = px * signOf(way, element);
    element.style.translate = px === 0 ? "" : way === "bottom" ? `0 ${signed}px` : `${signed}px 0`;
  };
  const letGo = (event: PointerEvent): void => {
    const [element, held, away] = [panel.current, grip.current, awayBy(event)];
    grip.current = null;
    if (!element || !held) return;
    const size = way === "bottom" ? element.offsetHeight : element.offsetWidth;
    const isFast = away > leastPx && away / Math.max(1, event.timeStamp - held.atMs) > fastPxPerMs;
    if (away > size * farShare || isFast) element.querySelector<HTMLElement>("[data-overlay-close]")?.click();
    // Whoever asks before closing keeps it open: then it goes back as well.
    requestAnimationFrame(() => element.dataset["state"] === "open" && put(0));
  };
  const head = {
    onPointerDown: ({ pointerType, isPrimary, clientX, clientY, timeStamp }: PointerEvent) => {
      if (pointerType === "touch" && isPrimary) grip.current = { x: clientX, y: clientY, atMs: timeStamp };
    },
    onPointerMove: (event: PointerEvent) => grip.current && put(awayBy(event)),
    onPointerUp: letGo,
    onPointerCancel: () => {
      grip.current = null;
      put(0);
    },
  };
  return { panel, head };
};
