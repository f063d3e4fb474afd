"use client";

import { type ReactNode, useEffect, useRef } from "react";

const summaryOf = (branch: Element | null | undefined) => branch?.querySelector<HTMLElement>(":scope > summary");

/** The branches that can be seen: all whose parents are open. */
const visibleSummaries = (box: HTMLElement): HTMLElement[] =>
  [...box.querySelectorAll("summary")].filter(
    (summary) => summary.parentElement?.parentElement?.closest("details:not([open])") == null,
  );

const inward = (branch: HTMLDetailsElement) => {
  if (!branch.open) branch.open = true;
  else summaryOf(branch.querySelector("details"))?.focus();
};
const outward = (branch: HTMLDetailsElement) => {
  if (branch.open) branch.open = false;
  else summaryOf(branch.parentElement?.closest("details"))?.focus();
};

const move = (box: HTMLElement, event: KeyboardEvent): boolean => {
  const summary = event.target instanceof HTMLElement ? event.target.closest("summary") : null;
  const branch = summary?.parentElement;
  if (!summary || !(branch instanceof HTMLDetailsElement)) return false;
  const isRightToLeft = getComputedStyle(summary).direction === "rtl";
  const all = visibleSummaries(box);
  const at = all.indexOf(summary);
  const [open, close] = isRightToLeft ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
  if (event.key === open) inward(branch);
  else if (event.key === close) outward(branch);
  else if (event.key === "ArrowDown") all[at + 1]?.focus();
  else if (event.key === "ArrowUp") all[at - 1]?.focus();
  else if (event.key === "Home") all[0]?.focus();
  else if (event.key === "End") all.at(-1)?.focus();
  else return false;
  return true;
};

/** Arrow keys for a tree of branches: in and open, out and close, up, down, first, last. Tab and Enter work without. */
export function JsonKeys({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    const listen = (event: KeyboardEvent) => {
      if (element && move(element, event)) event.preventDefault();
    };
    element?.addEventListener("keydown", listen);
    return () => element?.removeEventListener("keydown", listen);
  }, []);
  return (
    <div
      ref={box}
      className="max-h-96 overflow-auto p-2 pe-10 inset-focus"
      tabIndex={0}
      role="group"
      aria-label={label}
    >
      {children}
    </div>
  );
}
