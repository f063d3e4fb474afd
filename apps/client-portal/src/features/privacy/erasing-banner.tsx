import { IntentLink } from "@bizosaas/portal-kit/client";
import { readLocale, say } from "@bizosaas/portal-kit/server";
import { Callout, linkClasses } from "@bizosaas/ui";
import { privacyWords } from "./words.ts";

/** Over every page of an organization that waits for its erasure: why nothing can be changed, and where to keep it. */
export async function ErasingBanner({ eraseAt }: { eraseAt: string }) {
  const [{ erasing: t }, locale] = await Promise.all([say(privacyWords), readLocale()]);
  const when = new Date(eraseAt).toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
  return (
    <Callout tone="warning" shape="bar" title={t.title}>
      {t.short(when)}{" "}
      <IntentLink href="/settings/privacy" className={linkClasses()}>
        {t.more}
      </IntentLink>
    </Callout>
  );
}
