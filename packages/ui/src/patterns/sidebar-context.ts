"use client";

import { createContext, useContext } from "react";
import type { ClosedGroups } from "./use-closed-groups.ts";

type SidebarState = ClosedGroups & { isRail: boolean };

/** Whether the sidebar around is reduced to its icons, and which of its groups are folded. */
export const SidebarContext = createContext<SidebarState>({ isRail: false, closed: [], toggle: () => undefined });
export const useSidebar = () => useContext(SidebarContext);
