"use client";

import { Avatar, DropdownMenu, type MenuGroup, SidebarButton } from "@bizosaas/ui";
import { LogOut, UserRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { kitWords } from "../kit-words.ts";
import { signOut } from "./auth-requests.ts";
import { IntentLink } from "./intent-link.tsx";
import { useLocale, useWords } from "./locale-context.tsx";
import { chooseLocale, type Theme } from "./preferences.ts";
import { useTheme } from "./use-theme.ts";

export type UserMenuProps = {
  name: string;
  email: string;
  /** As the server read it. */
  theme: Theme;
  profileHref?: string | undefined;
};

const useThemeChoice = (initial: Theme): MenuGroup => {
  const t = useWords(kitWords).shell;
  const [theme, choose] = useTheme(initial);
  const options = { light: t.light, dark: t.dark, system: t.system };
  const items = (["light", "dark", "system"] as const).map((id) => ({
    id,
    label: options[id],
    checked: theme === id,
    onCheckedChange: () => choose(id),
  }));
  return { id: "theme", label: t.theme, items };
};

const useLanguageChoice = (): MenuGroup => {
  const t = useWords(kitWords).shell;
  const locale = useLocale();
  const router = useRouter();
  const names = { en: t.english, nl: t.dutch };
  const items = (["en", "nl"] as const).map((id) => ({
    id,
    label: names[id],
    checked: locale === id,
    onCheckedChange: () => {
      chooseLocale(id);
      router.refresh();
    },
  }));
  return { id: "language", label: t.language, items };
};

/** Who is signed in, and what concerns only them: profile, theme, language, sign out. */
export function UserMenu({ name, email, theme, profileHref }: UserMenuProps) {
  const t = useWords(kitWords).shell;
  const themeGroup = useThemeChoice(theme);
  const languageGroup = useLanguageChoice();
  const profile = profileHref && {
    id: "profile",
    label: t.profile,
    link: (
      <IntentLink href={profileHref}>
        <UserRound aria-hidden />
        {t.profile}
      </IntentLink>
    ),
  };
  const leave = { id: "sign-out", label: t.signOut, icon: <LogOut aria-hidden />, onSelect: () => void signOut() };
  return (
    <div className="min-w-0">
      <DropdownMenu
        side="top"
        align="start"
        trigger={<SidebarButton leading={<Avatar name={name} />} label={name} hint={email} />}
        groups={[
          ...(profile ? [{ id: "account", label: t.account, items: [profile] }] : []),
          themeGroup,
          languageGroup,
          { id: "leave", items: [leave] },
        ]}
      />
    </div>
  );
}
