"use client";

import { useReactFlow, useStore, useStoreApi } from "@xyflow/react";
import { useEffect } from "react";
import { useSteady } from "./use-steady.ts";

/** Whoever takes hold of a drawing that is on its way to a fit, or about to be, stops it under the pointer, as a map stops. */
export const useStopOnHold = (forget: () => void): void => {
  const { getViewport, setViewport } = useReactFlow();
  const store = useStoreApi();
  const box = useStore(({ domNode }) => domNode);
  const stop = useSteady(() => {
    // The first fit waits for the steps' measures: without it nothing would be in view.
    if (!store.getState().nodesInitialized) return;
    forget();
    store.setState({ fitViewQueued: false, fitViewOptions: undefined });
    // A place that is set at once ends the way to another.
    void setViewport(getViewport());
  });
  useEffect(() => {
    box?.addEventListener("pointerdown", stop, { capture: true });
    return () => box?.removeEventListener("pointerdown", stop, { capture: true });
  }, [box, stop]);
};
