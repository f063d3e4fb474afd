import { readTableView, tableViewCookie } from "@bizosaas/ui";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { type Locale, locales, phrasesIn, type Words } from "../words.ts";

/** Both portals share them on purpose: they say how a person likes to read, nothing more. */
export const themeCookie = "bizosaas.theme";
export const localeCookie = "bizosaas.locale";

export type Theme = "light" | "dark" | "system";

const isLocale = (value: string | undefined): value is Locale => locales.some((locale) => locale === value);

export const readTheme = async (): Promise<Theme> => {
  const value = (await cookies()).get(themeCookie)?.value;
  return value === "light" || value === "dark" ? value : "system";
};

/** The person's choice, else the first of the browser's languages that we speak. */
export const readLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  if (isLocale(chosen)) return chosen;
  const accepted = ((await headers()).get("accept-language") ?? "").split(",").map((part) => part.trim().slice(0, 2));
  return accepted.find(isLocale) ?? "en";
});

/** The texts of a catalogue in the language of this request. */
export const say = async <Source>(words: Words<Source>): Promise<Source> => phrasesIn(words, await readLocale());

/** How a person likes one table; what `DataTable` takes as `view`. */
export const readRememberedView = async (tableId: string) => ({
  id: tableId,
  ...readTableView((await cookies()).get(tableViewCookie(tableId))?.value),
});
