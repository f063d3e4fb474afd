/** Remembers whether the sidebar is a rail; read on the server so that nothing jumps. */
export const SIDEBAR_COOKIE = "sidebar";
/** Remembers which groups are folded, likewise. */
export const CLOSED_GROUPS_COOKIE = "sidebar_closed";

/** What `AppShell` wants as `defaultRail`: `isRail(cookies().get(SIDEBAR_COOKIE)?.value)`. */
export const isRail = (cookieValue: string | undefined): boolean => cookieValue === "rail";

/** What `AppShell` wants as `defaultClosedGroups`. */
export const closedGroups = (cookieValue: string | undefined): string[] =>
  (cookieValue ?? "").split(",").filter((id) => /^[a-z_]{1,40}$/.test(id));
