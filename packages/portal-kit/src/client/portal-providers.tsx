"use client";

import { LinkProvider, Toaster, UiWordsProvider } from "@bizosaas/ui";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { kitWords } from "../kit-words.ts";
import { type Locale, phrasesIn } from "../words.ts";
import { LocaleContext } from "./locale-context.tsx";

/** What every page of a portal stands in: language, the design system's words, the query cache, toasts. */
export function PortalProviders({ locale, children }: { locale: Locale; children: ReactNode }) {
  const [queryClient] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 5_000, retry: 1, refetchOnWindowFocus: true } } }),
  );
  return (
    <LocaleContext value={locale}>
      <UiWordsProvider words={phrasesIn(kitWords, locale).ui}>
        <LinkProvider value={Link}>
          <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
        </LinkProvider>
        <Toaster />
      </UiWordsProvider>
    </LocaleContext>
  );
}
