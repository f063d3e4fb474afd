/** Remembers whether the sidebar is a rail; read on the server so that nothing jumps. */
export const SIDEBAR_COOKIE = "sidebar";
/** Remembers which groups are folded, likewise. */
export const CLOSED_GROUPS_COOKIE = "sidebar_closed";

/** `auto`, where nobody chose: the icons alone where the page needs the room. */
export type SidebarWidth = "full" | "rail" | "auto";

/** What `AppShell` wants as `defaultWidth`: `sidebarWidth(cookies().get(SIDEBAR_COOKIE)?.value)`. */
export const sidebarWidth = (cookieValue: string | undefined): SidebarWidth =>
  cookieValue === "rail" || cookieValue === "full" ? cookieValue : "auto";

/** What `AppShell` wants as `defaultClosedGroups`. */
export const closedGroups = (cookieValue: string | undefined): string[] =>
  (cookieValue ?? "").split(",").filter((id) => /^[a-z_]{1,40}$/.test(id));
