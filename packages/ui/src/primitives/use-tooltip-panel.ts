"use client";

import type { PointerEvent, SyntheticEvent } from "react";
import { useLentTrigger } from "./lent-trigger.tsx";

const load = async () => (await import("./tooltip-panel.tsx")).TooltipPanel;

const hidesIt = new Set(["pointerleave", "pointerdown", "click", "blur"]);

/** Whoever still points at the control, or came to it by keyboard, sees its note once that is loaded. */
const early = (event: SyntheticEvent): "keep" | "drop" | undefined => {
  if (hidesIt.has(event.type)) return "drop";
  if (event.type === "pointermove") return (event as PointerEvent).pointerType === "touch" ? undefined : "keep";
  const { target } = event;
  return event.type === "focus" && target instanceof Element && target.matches(":focus-visible") ? "keep" : undefined;
};

/** A note beside a control, which is loaded as somebody comes near. */
export const useTooltipPanel = (isWanted: boolean) => useLentTrigger(load, { isWanted, early });
