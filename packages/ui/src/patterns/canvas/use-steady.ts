"use client";

import { useCallback, useLayoutEffect, useRef } from "react";

/** One function for good, which does what the newest would: React Flow tells every step on it of each handler that changes. */
export const useSteady = <Args extends unknown[], Result>(
  newest: (...args: Args) => Result,
): ((...args: Args) => Result) => {
  const current = useRef(newest);
  useLayoutEffect(() => {
    current.current = newest;
  });
  return useCallback((...args: Args) => current.current(...args), []);
};
