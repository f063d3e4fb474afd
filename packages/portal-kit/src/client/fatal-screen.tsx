"use client";

import type { Portal } from "@bizosaas/contracts";
import { useSyncExternalStore } from "react";
import { ErrorScreen, type ErrorScreenProps } from "./error-screen.tsx";
import { PortalProviders } from "./portal-providers.tsx";
import { rememberedLocale, rememberedTheme } from "./preferences.ts";

const never = () => () => undefined;

/** What a portal's `global-error.tsx` shows: the root layout itself failed, so this is a document of its own. */
export function FatalScreen({ portal, ...failure }: ErrorScreenProps & { portal: Portal }) {
  const locale = useSyncExternalStore(never, rememberedLocale, () => "en" as const);
  const theme = useSyncExternalStore(never, rememberedTheme, () => undefined);
  return (
    <html lang={locale} data-portal={portal} data-theme={theme}>
      <body>
        <PortalProviders locale={locale}>
          <main className="mx-auto grid min-h-dvh w-full max-w-xl content-center p-4">
            <ErrorScreen {...failure} />
          </main>
        </PortalProviders>
      </body>
    </html>
  );
}
