"use client";

import { type RefObject, useEffect } from "react";

const siblings = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" } as const;

const moveBetweenRows = (event: KeyboardEvent): void => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  if (!(event.target instanceof HTMLElement) || event.target.closest("th[scope=row]") === null) return;
  const link = event.target.closest("tr")?.[siblings[event.key]]?.querySelector<HTMLElement>("th[scope=row] a");
  if (!link) return;
  event.preventDefault();
  link.focus();
};

/** Arrow keys go from a row's link to its neighbour's. A shortcut: Tab reaches every link as well. */
export const useRowKeys = (frame: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const element = frame.current;
    element?.addEventListener("keydown", moveBetweenRows);
    return () => element?.removeEventListener("keydown", moveBetweenRows);
  }, [frame]);
};
