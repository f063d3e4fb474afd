import type { ResourceKind } from "@bizosaas/contracts";
import { actorCan } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { inTime, say } from "@bizosaas/portal-kit/server";
import { buttonClasses, PageBody, PageHeader, TabLinks } from "@bizosaas/ui";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Fragment, type ReactNode, Suspense } from "react";
import { requireActor } from "@/portal.ts";
import { listConnectors } from "../connections/queries.ts";
import { NewRecord } from "./acting/offered.tsx";
import { kindOfSlug, kindsOf, listPath, type RecordGroup } from "./kinds.ts";
import { RecordFilters, readFilterChoices } from "./record-filters.tsx";
import { RecordList, type RecordSearch } from "./record-list.tsx";
import { SyncFreshness } from "./sync-freshness.tsx";
import { recordWords } from "./words.ts";

export type RecordListProps = { params: Promise<{ kind: string }>; searchParams: Promise<RecordSearch> };

export const recordListTitle = async (group: RecordGroup, { params }: RecordListProps): Promise<Metadata> => {
  const [{ kind }, t] = await Promise.all([params, say(recordWords)]);
  const known = kindOfSlug(group, kind);
  return { title: known ? t.kinds[known] : t.groups[group].title };
};

/** Another way to show a kind than its list. */
export type RecordBoard = {
  kind: ResourceKind;
  words: { views: string; list: string; board: string };
  show: (search: RecordSearch) => ReactNode;
};
type Props = RecordListProps & { group: RecordGroup; board?: RecordBoard };
type ViewsProps = Pick<RecordBoard, "kind" | "words"> & { isBoard: boolean; search: RecordSearch };

/** What both views look at: which deals, and not which page of them. */
const searchOf = ({ q, connection }: RecordSearch, view: "board" | null): string => {
  const search = new URLSearchParams({ ...(q && { q }), ...(connection && { connection }), ...(view && { view }) });
  return search.size > 0 ? `?${search}` : "";
};

/** What the header and the filters offer, as long as it comes at once: later it would move what is there by then. */
const readAhead = (kind: ResourceKind, isBoard: boolean) =>
  inTime(() => Promise.all([readFilterChoices(kind, isBoard), listConnectors()]), null);

const viewClasses = (isOn: boolean) => buttonClasses({ variant: isOn ? "secondary" : "ghost", size: "sm" });

function Views({ kind, words, isBoard, search }: ViewsProps) {
  const path = listPath(kind);
  const views = [
    { id: "list", href: `${path}${searchOf(search, null)}`, label: words.list, isOn: !isBoard },
    { id: "board", href: `${path}${searchOf(search, "board")}`, label: words.board, isOn: isBoard },
  ];
  return (
    <nav aria-label={words.views} className="flex gap-1">
      {views.map(({ id, href, label, isOn }) => (
        <IntentLink key={id} href={href} className={viewClasses(isOn)} {...(isOn && { "aria-current": "page" })}>
          {label}
        </IntentLink>
      ))}
    </nav>
  );
}

/** A group's kinds as tabs, and the records of the open one. */
export async function RecordListPage({ group, board, params, searchParams }: Props) {
  const [actor, { kind: slug }, search, t] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    say(recordWords),
  ]);
  const kind = kindOfSlug(group, slug) ?? notFound();
  const { title, subtitle, tabs: label } = t.groups[group];
  const tabs = kindsOf(group).map((each) => ({ href: listPath(each), label: t.kinds[each] }));
  const ownBoard = board?.kind === kind && actorCan(actor, "resources:write") ? board : null;
  const isBoard = ownBoard !== null && search.view === "board";
  await readAhead(kind, isBoard);
  return (
    <PageBody>
      <PageHeader
        title={title}
        subtitle={subtitle}
        actions={
          actorCan(actor, "resources:write") && (
            <Suspense key={kind}>
              <NewRecord kind={kind} />
            </Suspense>
          )
        }
      />
      <TabLinks label={label} tabs={tabs} currentHref={listPath(kind)} LinkComponent={IntentLink} />
      <RecordFilters
        key={kind}
        kind={kind}
        isBoard={isBoard}
        actions={ownBoard && <Views kind={kind} words={ownBoard.words} {...{ isBoard, search }} />}
      />
      <Fragment key={`${slug}?${new URLSearchParams(search)}`}>
        {isBoard ? ownBoard.show(search) : <RecordList kind={kind} search={search} />}
      </Fragment>
      <Suspense>
        <SyncFreshness kind={kind} />
      </Suspense>
    </PageBody>
  );
}
