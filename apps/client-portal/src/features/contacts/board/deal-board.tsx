"use client";

import type { Choice, ListedResource } from "@bizosaas/contracts";
import { IntentLink, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Callout } from "@bizosaas/ui";
import { Board } from "@bizosaas/ui/board";
import { useOptimistic, useTransition } from "react";
import { usePerform } from "../../records/acting/use-perform.ts";
import { recordPath } from "../../records/kinds.ts";
import { amountOf, dayOf } from "../../records/listed-fact.tsx";
import { contactWords } from "../words.ts";
import { moveDeal, type StageMove, stageColumns } from "./stages.ts";

function DealCard({ deal, untitled }: { deal: ListedResource; untitled: string }) {
  const locale = useLocale();
  const { facts } = deal;
  return (
    <div className="grid gap-1">
      <IntentLink
        href={recordPath(deal.kind, deal.id)}
        className="rounded-badge font-semibold text-fg no-underline hover:underline pointer-coarse:min-h-11"
      >
        {deal.title || untitled}
      </IntentLink>
      <p className="flex flex-wrap gap-x-3 text-meta text-fg-muted">
        <span>{amountOf(facts["amountMicros"], facts["currency"], locale)}</span>
        <span>{dayOf(facts["closesAt"], locale)}</span>
      </p>
    </div>
  );
}

type Props = { deals: readonly ListedResource[]; choices: readonly Choice[]; move: StageMove; hasMore: boolean };

/** Deals by their stage. A move shows at once, is written at the tool, and goes back where the tool refuses it. */
export function DealBoard({ deals, choices, move, hasMore }: Props) {
  const t = useWords(contactWords).board;
  const [shown, show] = useOptimistic(deals, moveDeal);
  const [, startTransition] = useTransition();
  const { perform } = usePerform({ failure: "toast" });
  const { columns, outside } = stageColumns(choices, shown);
  const onMove = (cardId: string, stage: string) => {
    const deal = shown.find(({ id }) => id === cardId);
    const to = columns.find(({ id }) => id === stage);
    if (!deal || !to || deal.status === stage) return;
    startTransition(async () => {
      show({ id: cardId, stage });
      const { offer, pointer, field } = move;
      const told = t.moved(deal.title || t.untitled, to.title);
      await perform(offer, { [pointer]: deal.externalId, [field]: stage }, told);
    });
  };
  return (
    <div className="grid gap-4">
      <Board
        label={t.label}
        columns={columns.map(({ id, title, deals: cards }) => ({
          ...{ id, title },
          cards: cards.map((deal) => ({
            ...{ id: deal.id, name: deal.title || t.untitled },
            content: <DealCard deal={deal} untitled={t.untitled} />,
          })),
        }))}
        onMove={({ cardId, to }) => onMove(cardId, to.columnId)}
      />
      {(hasMore || outside > 0) && (
        <Callout tone="info">
          {[hasMore && t.newest(deals.length), outside > 0 && t.outside(outside)].filter(Boolean).join(" ")}
        </Callout>
      )}
    </div>
  );
}
