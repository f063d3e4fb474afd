"use client";

import { useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Callout, linkClasses } from "@bizosaas/ui";
import Link from "next/link";
import { privacyWords } from "./words.ts";

/** Over every page of an organization that waits for its erasure: why nothing can be changed, and where to keep it. */
export function ErasingBanner({ eraseAt }: { eraseAt: string }) {
  const t = useWords(privacyWords).erasing;
  const when = new Date(eraseAt).toLocaleDateString(useLocale(), { dateStyle: "long", timeZone: "UTC" });
  return (
    <Callout tone="warning" shape="bar" title={t.title}>
      {t.short(when)}{" "}
      <Link href="/settings/privacy" className={linkClasses()}>
        {t.more}
      </Link>
    </Callout>
  );
}
