"use client";

import { type Locale, locales } from "../words.ts";

const year = 365 * 24 * 60 * 60;

const remember = (name: string, value: string): void => {
  document.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=lax`;
};

const remembered = (name: string): string | undefined =>
  document.cookie
    .split("; ")
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** As `readLocale` of the server, where no server could say it. */
export const rememberedLocale = (): Locale => {
  const asked = [remembered("bizosaas.locale"), ...navigator.languages.map((language) => language.slice(0, 2))];
  return locales.find((locale) => locale === asked.find((each) => locales.some((known) => known === each))) ?? "en";
};
export const rememberedTheme = (): string | undefined => remembered("bizosaas.theme");

export type Theme = "light" | "dark" | "system";

/** Whatever else was stored or sent counts as the device's. */
export const asTheme = (text: string | undefined): Theme => (text === "light" || text === "dark" ? text : "system");

export const themeOf = ({ documentElement }: Document): Theme => asTheme(documentElement.dataset["theme"]);

export const chooseTheme = (theme: Theme): void => {
  remember("bizosaas.theme", theme);
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
};

export const chooseLocale = (locale: string): void => remember("bizosaas.locale", locale);
