"use client";

import type { ResourceSummary } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Button, DropdownMenu, IconButton } from "@bizosaas/ui";
import { Ellipsis, Pencil } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { editText } from "./edit-text.ts";
import type { Offer } from "./offers.ts";
import { usePerform } from "./use-perform.ts";
import { actingWords } from "./words.ts";

// With a place of its own to wait in: the page around it would be hidden meanwhile, and lose the focus.
const nothing = (): null => null;
const ActionSheet = dynamic(() => import("./action-sheet.tsx").then((module) => module.ActionSheet), {
  loading: nothing,
});

type Props = {
  record: Pick<ResourceSummary, "id" | "externalId" | "title">;
  /** The action that *Edit* means. */
  editId: string | null;
  offers: readonly Offer[];
};

/** What can be done to a record at its tool: its fields changed, and whatever else the tool offers. */
export function RecordActions({ record, editId, offers }: Props) {
  const t = useWords(actingWords);
  // As it was opened: a page that is read anew meanwhile doesn't change the form under somebody's hands.
  const [open, setOpen] = useState<{ offer: Offer; isEdit: boolean } | null>(null);
  const performing = usePerform({ onDone: () => setOpen(null) });
  const show = (offer: Offer) => {
    performing.clearError();
    setOpen({ offer, isEdit: offer.action.id === editId });
  };
  const edit = offers.find(({ action }) => action.id === editId);
  const items = offers
    .filter((offer) => offer !== edit)
    .map((offer) => ({
      ...{ id: offer.action.id, label: offer.action.title, onSelect: () => show(offer) },
      ...(offer.refusal !== null && { disabledReason: offer.refusal }),
      ...(offer.action.effect === "destructive" && { tone: "danger" as const }),
    }));
  const asks = open !== null && open.offer.action.fields.length > 1;
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
          offers={[open.offer]}
          record={record}
          title={open.isEdit ? t.editTitle(record.title || t.thisRecord) : open.offer.action.title}
          description={(offer) => (open.isEdit ? editText(offer, t) : offer.action.description)}
          submitLabel={asks ? t.save : open.offer.action.title}
          performing={performing}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
