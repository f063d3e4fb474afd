"use client";

import { useCallback, useEffect, useRef } from "react";

/**
 * React Flow repeats itself whenever the callback's identity changes, which with a callback that sets state never ends.
 * This one keeps its identity and reports a selection once.
 */
export const useSelectionReport = (onSelectionChange: ((nodeIds: string[]) => void) | undefined) => {
  const report = useRef(onSelectionChange);
  const reported = useRef("");
  useEffect(() => {
    report.current = onSelectionChange;
  });
  return useCallback(({ nodes }: { nodes: { id: string }[] }) => {
    const ids = nodes.map(({ id }) => id);
    if (ids.join() === reported.current) return;
    reported.current = ids.join();
    report.current?.(ids);
  }, []);
};
