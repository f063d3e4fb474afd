"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { Skeleton, toast, useLoaded } from "@bizosaas/ui";
import { type ComponentProps, createElement } from "react";
import type { ChangeDrawing } from "./change-drawing.tsx";
import type { ChangePanel } from "./change-panel.tsx";
import { proposalWords } from "./words.ts";

const loadPanel = async () => (await import("./change-panel.tsx")).ChangePanel;
const loadDrawing = async () => (await import("./change-drawing.tsx")).ChangeDrawing;

const useGiveUp = (close: () => void) => {
  const t = useWords(proposalWords).change;
  return () => {
    toast.error(t.unreachable);
    close();
  };
};

/** Loaded with its first use; a draft that is not saved yet stays where it is when that fails. */
export function LateChangePanel(props: ComponentProps<typeof ChangePanel>) {
  const panel = useLoaded(loadPanel, true, useGiveUp(props.changing.close));
  return panel ? createElement(panel, props) : <Skeleton height="tile" />;
}

/** As the panel beside it. */
export function LateChangeDrawing({ onFail, ...props }: ComponentProps<typeof ChangeDrawing> & { onFail: () => void }) {
  const drawing = useLoaded(loadDrawing, true, useGiveUp(onFail));
  return drawing ? createElement(drawing, props) : <Skeleton height="tile" />;
}
