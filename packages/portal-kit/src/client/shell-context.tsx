"use client";

import { createContext, useContext } from "react";
import type { PortalNav } from "../nav.ts";

type Shell = {
  /** The links that this person may follow. */
  nav: PortalNav;
  /** Whose recent pages: one person's in one organization. */
  recentKey: string;
  /** Goes to a page; without a network, says so instead. */
  go: (href: string) => void;
};

export const ShellContext = createContext<Shell>({ nav: { main: [], footer: [] }, recentKey: "", go: () => undefined });
export const useShell = (): Shell => useContext(ShellContext);
