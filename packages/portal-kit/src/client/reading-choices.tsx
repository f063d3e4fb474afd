"use client";

import { RadioGroup } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { kitWords } from "../kit-words.ts";
import { useLocale, useWords } from "./locale-context.tsx";
import { asTheme, chooseLocale, type Theme } from "./preferences.ts";
import { useTheme } from "./use-theme.ts";

/** Light, dark or as the device; taken at once, in this browser. */
export function ThemeChoice({ initial }: { initial: Theme }) {
  const t = useWords(kitWords).shell;
  const [theme, choose] = useTheme(initial);
  return (
    <RadioGroup
      aria-label={t.theme}
      variant="cards"
      value={theme}
      onValueChange={(next) => choose(asTheme(next))}
      options={[
        { value: "system", label: t.system },
        { value: "light", label: t.light },
        { value: "dark", label: t.dark },
      ]}
    />
  );
}

/** English or Dutch; the page is said anew at once. */
export function LanguageChoice() {
  const t = useWords(kitWords).shell;
  const locale = useLocale();
  const router = useRouter();
  const choose = (next: string) => {
    chooseLocale(next);
    router.refresh();
  };
  return (
    <RadioGroup
      aria-label={t.language}
      variant="cards"
      value={locale}
      onValueChange={choose}
      options={[
        { value: "en", label: <span lang="en">{t.english}</span> },
        { value: "nl", label: <span lang="nl">{t.dutch}</span> },
      ]}
    />
  );
}
