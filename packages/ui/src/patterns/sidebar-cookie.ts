/** Remembers whether the sidebar is a rail; read on the server so that nothing jumps. */
export const SIDEBAR_COOKIE = "sidebar";

/** What `AppShell` wants as `defaultRail`: `isRail(cookies().get(SIDEBAR_COOKIE)?.value)`. */
export const isRail = (cookieValue: string | undefined): boolean => cookieValue === "rail";
