"use client";

import type { ResourceSummary } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Button, DropdownMenu, IconButton } from "@bizosaas/ui";
import { Ellipsis, Pencil } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { editOf, type Offer } from "./offers.ts";
import { usePerform } from "./use-perform.ts";
import { actingWords } from "./words.ts";

const ActionSheet = dynamic(() => import("./action-sheet.tsx").then((module) => module.ActionSheet));

type Props = {
  record: Pick<ResourceSummary, "externalId" | "title">;
  data: Readonly<Record<string, unknown>>;
  offers: readonly Offer[];
};

/** What can be done to a record at its tool: its fields changed, and whatever else the tool offers. */
export function RecordActions({ record, data, offers }: Props) {
  const t = useWords(actingWords);
  const [open, setOpen] = useState<Offer | null>(null);
  const performing = usePerform(() => setOpen(null));
  const show = (offer: Offer | null) => {
    performing.clearError();
    setOpen(offer);
  };
  const edit = editOf(offers, data);
  const others = offers.filter((offer) => offer !== edit);
  const items = others.map((offer) => ({
    ...{ id: offer.action.id, label: offer.action.title, onSelect: () => show(offer) },
    ...(offer.refusal !== null && { disabledReason: offer.refusal }),
    ...(offer.action.effect === "destructive" && { tone: "danger" as const }),
  }));
  return (
    <>
      {items.length > 0 && (
        <DropdownMenu
          trigger={<IconButton label={t.more} icon={<Ellipsis aria-hidden />} variant="secondary" />}
          groups={[{ id: "actions", items }]}
        />
      )}
      {edit?.refusal === null && (
        <Button variant="primary" icon={<Pencil aria-hidden />} onClick={() => show(edit)}>
          {t.edit}
        </Button>
      )}
      {open && (
        <ActionSheet
          offers={[open]}
          record={{ externalId: record.externalId, data }}
          title={open === edit ? t.editTitle(record.title) : open.action.title}
          submitLabel={open === edit ? t.save : t.go}
          performing={performing}
          onClose={() => show(null)}
        />
      )}
    </>
  );
}
