"use client";

import { dutchUiWords, englishUiWords, LinkProvider, Toaster, UiWordsProvider } from "@bizosaas/ui";
import type { ReactNode } from "react";
import type { Locale } from "../words.ts";
import { IntentLink } from "./intent-link.tsx";
import { LocaleContext } from "./locale-context.tsx";

/** What every page of a portal stands in: language, the design system's words, toasts. */
export function PortalProviders({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <LocaleContext value={locale}>
      <UiWordsProvider words={locale === "nl" ? dutchUiWords : englishUiWords}>
        <LinkProvider value={IntentLink}>{children}</LinkProvider>
        <Toaster />
      </UiWordsProvider>
    </LocaleContext>
  );
}
