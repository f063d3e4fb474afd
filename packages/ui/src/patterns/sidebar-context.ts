"use client";

import { createContext, useContext } from "react";

/** Whether the sidebar around is reduced to its icons. */
export const SidebarContext = createContext<{ isRail: boolean }>({ isRail: false });
export const useSidebar = () => useContext(SidebarContext);
