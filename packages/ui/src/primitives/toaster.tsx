"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";
import { onToastRaised, wasToastRaised } from "./toast.ts";
import { useIsPersonHere } from "./use-is-person-here.ts";

const ToastStack = lazy(() => import("./toast-stack.tsx").then((module) => ({ default: module.ToastStack })));

/** Where toasts appear; one per page, in the portal's root layout. Raise them with `toast`. */
export function Toaster() {
  const isPersonHere = useIsPersonHere();
  const isNeeded = useSyncExternalStore(onToastRaised, wasToastRaised, () => false);
  if (!isPersonHere && !isNeeded) return null;
  return (
    <Suspense fallback={null}>
      <ToastStack />
    </Suspense>
  );
}
