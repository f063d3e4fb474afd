"use client";

import { useCallback, useEffect, useRef, useState } from "react";

/**
 * React Flow repeats itself whenever the callback's identity changes, which with a callback that sets state never ends.
 * This one keeps its identity and reports a selection once; `told` knows the arrays that it reported.
 */
export const useSelectionReport = (onSelectionChange: ((nodeIds: readonly string[]) => void) | undefined) => {
  const report = useRef(onSelectionChange);
  const reported = useRef("");
  const [told] = useState(() => new WeakSet<readonly string[]>());
  useEffect(() => {
    report.current = onSelectionChange;
  });
  const reportSelection = useCallback(
    ({ nodes }: { nodes: { id: string }[] }) => {
      const ids = nodes.map(({ id }) => id);
      if (ids.join() === reported.current) return;
      reported.current = ids.join();
      told.add(ids);
      report.current?.(ids);
    },
    [told],
  );
  return { reportSelection, told };
};
