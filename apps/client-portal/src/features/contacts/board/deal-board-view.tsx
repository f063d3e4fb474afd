import type { ResourceKind } from "@bizosaas/contracts";
import { Load, say } from "@bizosaas/portal-kit/server";
import { EmptyState, Skeleton } from "@bizosaas/ui";
import type { ReactNode } from "react";
import { gateway } from "@/portal.ts";
import { readOffers } from "../../records/acting/offered.tsx";
import { contactWords } from "../words.ts";
import { LateDealBoard } from "./late-deal-board.tsx";
import { stageMovesOf } from "./stages.ts";

const kind: ResourceKind = "crm.deal";
/** More would be no overview, and none of it is a second read. */
const most = 100;

type Search = { q?: string | undefined; connection?: string | undefined };

const readBoard = async ({ q, connection }: Search) => {
  const moves = stageMovesOf(await readOffers(kind, "record"));
  const move = moves.find(({ offer }) => offer.connectionId === connection) ?? moves[0];
  if (!move) return null;
  const { connectionId, action } = move.offer;
  const client = await gateway();
  const [choices, deals] = await Promise.all([
    client.connections.listChoices({ connectionId, actionId: action.id, field: move.field }),
    client.resources.list({ kind, connectionId, limit: most, ...(q && { search: q.slice(0, 200) }) }),
  ]);
  return { move, choices: choices.items, deals: deals.items, hasMore: deals.nextCursor !== null };
};

/** The deals of one connection by the stages that its tool has. */
export async function DealBoardView({ search }: { search: Search }): Promise<ReactNode> {
  const t = (await say(contactWords)).board;
  return (
    <Load read={() => readBoard(search)}>
      {(board) =>
        board ? (
          <section aria-label={t.of(board.move.offer.connectionName)} className="grid gap-3">
            <p className="text-dense text-fg-muted">{t.of(board.move.offer.connectionName)}</p>
            <LateDealBoard {...board} />
          </section>
        ) : (
          <EmptyState kind="no_permission" title={t.none} description={t.noneHint} />
        )
      }
    </Load>
  );
}

export const DealBoardSkeleton = (): ReactNode => (
  <div className="grid gap-3 md:grid-cols-3">
    {["one", "two", "three"].map((column) => (
      <Skeleton key={column} height="tile" />
    ))}
  </div>
);
