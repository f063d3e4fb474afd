"use client";

import type { PaletteGroup, PaletteItem } from "@bizosaas/ui/command-palette";
import { History, Keyboard, Languages, LogOut, SunMoon } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { kitWords } from "../kit-words.ts";
import type { NavEntry, NavSection } from "../nav.ts";
import { signOut } from "./auth-requests.ts";
import { useLocale, useWords } from "./locale-context.tsx";
import { chooseLocale, chooseTheme, themeOf } from "./preferences.ts";
import { readRecentPages } from "./recent-pages.ts";
import { useShell } from "./shell-context.tsx";

const toItem = ({ href, label, icon, keywords }: NavEntry, section?: string): PaletteItem => ({
  id: `page:${href}`,
  label,
  icon,
  keywords: [...(keywords ?? []), ...(section ? [section] : [])],
  action: { type: "navigate", href },
});
const itemsOf = (sections: readonly NavSection[]) =>
  sections.flatMap(({ items, label }) => items.map((entry) => toItem(entry, label)));

const usePreferences = (): PaletteItem[] => {
  const { shell: t, palette } = useWords(kitWords);
  const locale = useLocale();
  const router = useRouter();
  const theme = themeOf(document);
  const themes = { light: t.light, dark: t.dark, system: t.system };
  const languages = { en: t.english, nl: t.dutch };
  const choice = (id: string, label: string, isChosen: boolean, run: () => void): PaletteItem => ({
    ...{ id, label, isChosen, action: { type: "run", run } },
  });
  const scope = (id: string, label: string, items: PaletteItem[]) => ({
    type: "scope" as const,
    scope: { id, label, placeholder: label, groups: [{ id, label, items }] },
  });
  const themeItems = (["light", "dark", "system"] as const).map((id) =>
    choice(`theme:${id}`, themes[id], theme === id, () => chooseTheme(id)),
  );
  const choose = (id: "en" | "nl") => () => {
    chooseLocale(id);
    router.refresh();
  };
  const languageItems = (["en", "nl"] as const).map((id) =>
    choice(`language:${id}`, languages[id], locale === id, choose(id)),
  );
  return [
    {
      ...{ id: "theme", label: t.theme, icon: <SunMoon aria-hidden />, keywords: palette.themeWords.split(" ") },
      action: scope("theme", t.theme, themeItems),
    },
    {
      ...{ id: "language", label: t.language, icon: <Languages aria-hidden />, keywords: [t.english, t.dutch] },
      action: scope("language", t.language, languageItems),
    },
    {
      ...{ id: "sign-out", label: t.signOut, icon: <LogOut aria-hidden /> },
      action: { type: "run", run: () => void signOut() },
    },
  ];
};

/** What every portal's palette has: recent pages, links, settings, help. The portal's own stands between. */
export const usePaletteGroups = (own: readonly PaletteGroup[], onShortcuts: () => void): PaletteGroup[] => {
  const t = useWords(kitWords).palette;
  const { nav, recentKey } = useShell();
  const path = usePathname();
  const recent = readRecentPages(recentKey).filter(({ href }) => href !== path);
  const preferences = usePreferences();
  return [
    {
      ...{ id: "recent", label: t.recent, idleLimit: 4 },
      items: recent.map(({ href, label }) => ({
        ...{ id: `recent:${href}`, label, icon: <History aria-hidden /> },
        action: { type: "navigate" as const, href },
      })),
    },
    {
      ...{ id: "pages", label: t.pages, idleLimit: 8 },
      items: [...itemsOf(nav.main), ...nav.footer.map((entry) => toItem(entry))],
    },
    ...own,
    {
      ...{ id: "settings", label: t.settings, idleLimit: 3 },
      items: [...preferences, ...itemsOf(nav.settings?.sections ?? [])],
    },
    {
      ...{ id: "help", label: t.help },
      items: [
        {
          ...{ id: "shortcuts", label: t.shortcuts, icon: <Keyboard aria-hidden />, keywords: [t.help] },
          action: { type: "open", open: onShortcuts },
        },
      ],
    },
  ];
};
