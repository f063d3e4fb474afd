"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";

type CrumbState = { crumb: string | null; setCrumb: (crumb: string | null) => void };
const CrumbContext = createContext<CrumbState>({ crumb: null, setCrumb: () => undefined });

export function PageCrumbProvider({ children }: { children: ReactNode }) {
  const [crumb, setCrumb] = useState<string | null>(null);
  return <CrumbContext value={{ crumb, setCrumb }}>{children}</CrumbContext>;
}

export const usePageCrumb = (): string | null => useContext(CrumbContext).crumb;

/** Names the open page in the breadcrumb, after its section: the connection's name, say. */
export function PageCrumb({ label }: { label: string }) {
  const { setCrumb } = useContext(CrumbContext);
  useEffect(() => {
    setCrumb(label);
    return () => setCrumb(null);
  }, [label, setCrumb]);
  return null;
}
