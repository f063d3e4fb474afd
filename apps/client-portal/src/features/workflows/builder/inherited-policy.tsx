"use client";

import { createContext, type ReactNode, useContext } from "react";

/** What a workflow says of its steps; null where it says nothing, or where that could not be read. */
export type InheritedPolicy = { stepRetries: number | null; stepTimeoutSeconds: number | null };

const PolicyContext = createContext<InheritedPolicy>({ stepRetries: null, stepTimeoutSeconds: null });

export function InheritedPolicyProvider({ value, children }: { value: InheritedPolicy; children: ReactNode }) {
  return <PolicyContext value={value}>{children}</PolicyContext>;
}

export const useInheritedPolicy = (): InheritedPolicy => useContext(PolicyContext);
