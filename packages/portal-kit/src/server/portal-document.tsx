import type { Portal } from "@bizosaas/contracts";
import type { ReactNode } from "react";
import { PortalProviders } from "../client/portal-providers.tsx";
import { readLocale, readTheme } from "./preferences.ts";

/** The html element of a portal's root layout: language, theme and accent are right in the first byte. */
export async function PortalDocument({ portal, children }: { portal: Portal; children: ReactNode }) {
  const [locale, theme] = await Promise.all([readLocale(), readTheme()]);
  return (
    <html
      lang={locale}
      data-portal={portal}
      {...(theme !== "system" && { "data-theme": theme })}
      suppressHydrationWarning
    >
      <body>
        <PortalProviders locale={locale}>{children}</PortalProviders>
      </body>
    </html>
  );
}
