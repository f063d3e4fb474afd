"use client";

export type RecentPage = { href: string; label: string };

const prefix = "bizosaas.recent.";
const kept = 6;

const isPage = (value: unknown): value is RecentPage =>
  typeof value === "object" && value !== null && "href" in value && "label" in value;

/** Newest first. A browser that keeps nothing has no recent pages. */
export const readRecentPages = (key: string): RecentPage[] => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(prefix + key) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isPage) : [];
  } catch {
    return [];
  }
};

export const rememberPage = (key: string, page: RecentPage): void => {
  const others = readRecentPages(key).filter(({ href }) => href !== page.href);
  try {
    localStorage.setItem(prefix + key, JSON.stringify([page, ...others].slice(0, kept)));
  } catch {
    // Storage is off or full: nothing is remembered.
  }
};

/** Signing out leaves no trace of what was looked at. */
export const forgetRecentPages = (): void => {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(prefix)) localStorage.removeItem(name);
  } catch {
    // Storage is off: there is nothing to forget.
  }
};
