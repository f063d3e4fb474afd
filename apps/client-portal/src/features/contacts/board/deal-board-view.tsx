import { Id, type ResourceKind } from "@bizosaas/contracts";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { buttonClasses, EmptyState, Skeleton } from "@bizosaas/ui";
import type { ReactNode } from "react";
import { gateway } from "@/portal.ts";
import { listConnections } from "../../connections/queries.ts";
import { readOffers } from "../../records/acting/offered.tsx";
import type { Offer } from "../../records/acting/offers.ts";
import { actingWords } from "../../records/acting/words.ts";
import { listPath } from "../../records/kinds.ts";
import { NoRecords } from "../../records/record-list.tsx";
import { contactWords } from "../words.ts";
import { chooseMove } from "./choose-move.ts";
import { LateDealBoard } from "./late-deal-board.tsx";

const kind: ResourceKind = "crm.deal";
/** More would be no overview, and none of it is a second read. */
const most = 100;

type Search = { q?: string | undefined; connection?: string | undefined };

const readBoard = async ({ q, connection }: Search) => {
  const connectionId = Id.safeParse(connection).data;
  const chosen = chooseMove(await readOffers(kind, "record"), connectionId);
  const search = q?.slice(0, 200);
  const filter = { kind, ...(search && { search }), ...(connectionId !== undefined && { connectionId }) };
  if (!chosen.move) return { ...chosen, filter };
  const { offer, field } = chosen.move;
  const client = await gateway();
  const [choices, deals] = await Promise.all([
    client.connections.listChoices({ connectionId: offer.connectionId, actionId: offer.action.id, field }),
    client.resources.list({ ...filter, connectionId: offer.connectionId, limit: most }),
  ]);
  const { items, nextCursor } = deals;
  return { ...chosen, filter, choices: choices.items, deals: items, hasMore: nextCursor !== null };
};

/** Its tool has a board, and something at the tool is in the way of it. */
async function Refused({ offer }: { offer: Offer }) {
  const t = await say(actingWords);
  return (
    <EmptyState
      kind="no_permission"
      title={t.notNow(offer.connectionName)}
      description={offer.refusal}
      action={
        <IntentLink href={`/connections/${offer.connectionId}`} className={buttonClasses()}>
          {t.seeConnection}
        </IntentLink>
      }
    />
  );
}

/** The tool that is filtered by, or all that there are, can't move deals. */
async function NoBoard({ connection }: Search) {
  const [{ board: t }, { items: connections }] = await Promise.all([say(contactWords), listConnections()]);
  const hasDeals = connections.some(({ sync }) => sync.some((progress) => progress.kind === kind));
  if (!hasDeals) return <NoRecords filter={{ kind }} />;
  const list = `${listPath(kind)}${connection ? `?connection=${encodeURIComponent(connection)}` : ""}`;
  return (
    <EmptyState
      kind="no_results"
      title={t.none}
      description={t.noneHint}
      action={
        <IntentLink href={list} className={buttonClasses()}>
          {t.toList}
        </IntentLink>
      }
    />
  );
}

/** The deals of one connection by the stages that its tool has. */
export async function DealBoardView({ search }: { search: Search }): Promise<ReactNode> {
  const t = (await say(contactWords)).board;
  return (
    <Load skeleton={<DealBoardSkeleton />} read={() => readBoard(search)}>
      {(board) => {
        if (!board.move) return board.refused ? <Refused offer={board.refused} /> : <NoBoard {...search} />;
        const { filter, ...shown } = board;
        const label = t.of(shown.move.offer.connectionName);
        return (
          <section aria-labelledby="board" className="grid gap-3">
            <h2 id="board" className="text-dense font-normal text-fg-muted">
              {label}
            </h2>
            {shown.deals.length === 0 ? (
              <NoRecords filter={filter} path={`${listPath(kind)}?view=board`} />
            ) : (
              <LateDealBoard {...shown} />
            )}
          </section>
        );
      }}
    </Load>
  );
}

const DealBoardSkeleton = (): ReactNode => (
  <div className="grid gap-3 md:grid-cols-3">
    {["one", "two", "three"].map((column) => (
      <Skeleton key={column} height="tile" />
    ))}
  </div>
);
