import { actorCan } from "@bizosaas/portal-kit";
import { readLocale, say } from "@bizosaas/portal-kit/server";
import { requireActor } from "@/portal.ts";
import { type DeadLetterSearch, filterOf, listDeadLetters } from "./queries.ts";
import { SendAllButton } from "./send-all-button.tsx";
import { deadLetterWords } from "./words.ts";

/** How many the filter finds, over all pages, and the way to send them all again. */
export async function DeadLetterTotal({ search }: { search: DeadLetterSearch }) {
  const [actor, t, locale, page] = await Promise.all([
    requireActor(),
    say(deadLetterWords),
    readLocale(),
    listDeadLetters(search).catch(() => null),
  ]);
  if (!page || page.total === 0) return null;
  const { total } = page;
  const canOperate = actorCan(actor, "platform:operate");
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <p className="max-w-prose text-dense text-fg-muted">
        {t.total(total.toLocaleString(locale), total === 1)} {t.logHint} {!canOperate && t.readOnly}
      </p>
      {canOperate && <SendAllButton filter={filterOf(search)} total={total} />}
    </div>
  );
}
