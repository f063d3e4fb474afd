"use client";

const year = 365 * 24 * 60 * 60;

const remember = (name: string, value: string): void => {
  document.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=lax`;
};

export const chooseTheme = (theme: string): void => {
  remember("bizosaas.theme", theme);
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
};

export const chooseLocale = (locale: string): void => remember("bizosaas.locale", locale);
