import type { Portal } from "@bizosaas/contracts";
import { textFontUrl } from "@bizosaas/ui/text-font-url";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { PortalProviders } from "../client/portal-providers.tsx";
import { readLocale, readTheme } from "./preferences.ts";
import { revealAtOnce } from "./reveal-at-once.ts";

/** The html element of a portal's root layout: language, theme and accent are right in the first byte. */
export async function PortalDocument({ portal, children }: { portal: Portal; children: ReactNode }) {
  preload(textFontUrl, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  const [locale, theme] = await Promise.all([readLocale(), readTheme()]);
  return (
    <html
      lang={locale}
      data-portal={portal}
      {...(theme !== "system" && { "data-theme": theme })}
      suppressHydrationWarning
    >
      <body>
        <script>{revealAtOnce}</script>
        <PortalProviders locale={locale}>{children}</PortalProviders>
      </body>
    </html>
  );
}
