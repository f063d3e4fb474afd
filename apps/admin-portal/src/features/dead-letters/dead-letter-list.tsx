import { actorCan } from "@bizosaas/portal-kit";
import { ListEmpty } from "@bizosaas/portal-kit/client";
import { PagedList, PagedListSkeleton, readLocale, say } from "@bizosaas/portal-kit/server";
import { requireActor } from "@/portal.ts";
import { portalWords } from "@/words.ts";
import { deadLetterColumns } from "./dead-letter-columns.tsx";
import { type DeadLetterSearch, filterOf, listDeadLetters } from "./queries.ts";
import { deadLetterWords } from "./words.ts";

const viewId = "dead-letters";

/** One page of dead letters, with the way to the next. */
export async function DeadLetterList({ search }: { search: DeadLetterSearch }) {
  const [actor, t, { paging }, locale] = await Promise.all([
    requireActor(),
    say(deadLetterWords),
    say(portalWords),
    readLocale(),
  ]);
  const isFiltered = Object.keys(filterOf(search)).length > 0 || Boolean(search.cursor);
  return (
    <PagedList
      read={() => listDeadLetters(search)}
      table={{
        label: t.title,
        columns: deadLetterColumns(t, locale, actorCan(actor, "platform:operate")),
        rowKey: ({ id }) => id,
      }}
      viewId={viewId}
      pager={{ label: t.pages, words: paging, path: "/dead-letters", search }}
      empty={<ListEmpty isFiltered={isFiltered} words={t} path="/dead-letters" />}
    />
  );
}

export async function DeadLetterListSkeleton() {
  const [t, locale] = await Promise.all([say(deadLetterWords), readLocale()]);
  return <PagedListSkeleton label={t.title} columns={deadLetterColumns(t, locale, false)} viewId={viewId} />;
}
