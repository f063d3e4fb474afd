import { useSyncExternalStore } from "react";

/** The values that an address can give to each parameter; the first holds when it says nothing. */
export const choices = {
  theme: ["system", "light", "dark"],
  dir: ["ltr", "rtl"],
  portal: ["client", "admin"],
  locale: ["en", "nl"],
} as const;
export type Settings = { [Key in keyof typeof choices]: (typeof choices)[Key][number] };

export type Address = {
  /** `primitives/button`; empty for the index. */
  pageId: string;
  settings: Settings;
  /** One overlay, alone on the page. */
  overlay: string | null;
  /** Without the bench's own frame: what pictures are taken of. */
  isBare: boolean;
};

const one = <Value extends string>(
  params: URLSearchParams,
  key: string,
  allowed: readonly [Value, ...Value[]],
): Value => allowed.find((value) => value === params.get(key)) ?? allowed[0];

export const readAddress = (path: string): Address => {
  const { pathname, searchParams } = new URL(path, "http://workbench");
  return {
    pageId: pathname.slice(1),
    settings: {
      theme: one(searchParams, "theme", choices.theme),
      dir: one(searchParams, "dir", choices.dir),
      portal: one(searchParams, "portal", choices.portal),
      locale: one(searchParams, "locale", choices.locale),
    },
    overlay: searchParams.get("overlay"),
    isBare: searchParams.has("bare"),
  };
};

/** The address of the same page with some things changed; `null` takes a parameter away. */
export const addressWith = (path: string, changes: Record<string, string | null>, pageId?: string): string => {
  const url = new URL(path, "http://workbench");
  if (pageId !== undefined) url.pathname = `/${pageId}`;
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) url.searchParams.delete(key);
    else url.searchParams.set(key, value);
  }
  return url.pathname + url.search;
};

const subscribe = (onChange: () => void) => {
  addEventListener("popstate", onChange);
  return () => removeEventListener("popstate", onChange);
};
const currentPath = () => location.pathname + location.search;

/** Goes somewhere without loading the bench again. */
export const navigate = (path: string): void => {
  history.pushState(null, "", path);
  dispatchEvent(new PopStateEvent("popstate"));
};

export const useAddressPath = (): string => useSyncExternalStore(subscribe, currentPath);
