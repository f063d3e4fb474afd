"use client";

import { createElement, useSyncExternalStore } from "react";
import { onToastRaised, wasToastRaised } from "./toast.ts";
import { useIsPersonHere } from "./use-is-person-here.ts";
import { useLoaded } from "./use-loaded.ts";

const load = async () => (await import("./toast-stack.tsx")).ToastStack;

/** Where toasts appear; one per page, in the portal's root layout. Raise them with `toast`. */
export function Toaster() {
  const isPersonHere = useIsPersonHere();
  const isNeeded = useSyncExternalStore(onToastRaised, wasToastRaised, () => false);
  const stack = useLoaded(load, isPersonHere || isNeeded);
  return stack && createElement(stack);
}
