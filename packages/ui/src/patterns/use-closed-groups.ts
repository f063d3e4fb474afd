"use client";

import { useEffect, useState } from "react";
import { CLOSED_GROUPS_COOKIE } from "./sidebar-cookie.ts";

const remember = (closed: readonly string[]) => {
  document.cookie = `${CLOSED_GROUPS_COOKIE}=${closed.join(",")}; path=/; max-age=31536000; samesite=lax`;
};

export type ClosedGroups = { closed: readonly string[]; toggle: (groupId: string) => void };

/** Which groups of the sidebar are folded. Going to a page opens the group that it is in. */
export const useClosedGroups = (defaultClosed: readonly string[], activeGroup: string | null): ClosedGroups => {
  const [closed, setClosed] = useState(() => defaultClosed.filter((id) => id !== activeGroup));
  useEffect(() => {
    setClosed((now) =>
      activeGroup !== null && now.includes(activeGroup) ? now.filter((id) => id !== activeGroup) : now,
    );
  }, [activeGroup]);
  const toggle = (groupId: string) => {
    const next = closed.includes(groupId) ? closed.filter((id) => id !== groupId) : [...closed, groupId];
    setClosed(next);
    remember(next);
  };
  return { closed, toggle };
};
