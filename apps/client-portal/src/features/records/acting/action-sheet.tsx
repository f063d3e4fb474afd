"use client";

import type { ResourceSummary } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Button, ConfirmDialog, Field, LeaveGuard, NativeSelect, Sheet } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { ActionForm } from "./action-form.tsx";
import { HeldRecordForm } from "./held-record-form.tsx";
import type { Offer } from "./offers.ts";
import type { usePerform } from "./use-perform.ts";
import { actingWords } from "./words.ts";

type Props = {
  /** The first is taken unless another connection is chosen. */
  offers: readonly Offer[];
  /** The record it is done to; none where it makes one. */
  record?: Pick<ResourceSummary, "id" | "externalId"> | undefined;
  title: string;
  /** What will happen, and to what. */
  description: (offer: Offer) => string;
  submitLabel: string;
  performing: ReturnType<typeof usePerform>;
  onClose: () => void;
};

type WhereProps = { offers: readonly Offer[]; connectionId: string; onChoose: (connectionId: string) => void };

function Where({ offers, connectionId, onChoose }: WhereProps) {
  const t = useWords(actingWords);
  return (
    <Field label={t.connection}>
      {(control) => (
        <NativeSelect
          {...control}
          value={connectionId}
          options={offers.map((each) => ({ value: each.connectionId, label: each.connectionName }))}
          onChange={(event) => onChoose(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Asks before what was typed is lost: by Escape, a click beside the sheet, or the browser's own ways to leave. */
const useKept = (isDirty: boolean, onClose: () => void) => {
  const [isAsking, setAsking] = useState(false);
  return { isAsking, stay: () => setAsking(false), close: () => (isDirty ? setAsking(true) : onClose()) };
};

/** An action's form, in a panel that doesn't let go of what was typed. */
export function ActionSheet({ offers, record, title, description, submitLabel, performing, onClose }: Props) {
  const t = useWords(actingWords);
  const router = useRouter();
  const formId = useId();
  const [connectionId, setConnection] = useState(offers[0]?.connectionId ?? "");
  const [isDirty, setDirty] = useState(false);
  const isUnsent = isDirty && !performing.isPending;
  const { isAsking, stay, close } = useKept(isUnsent, onClose);
  const offer = offers.find((each) => each.connectionId === connectionId);
  if (!offer) return null;
  const edited = record !== undefined && offer.action.fields.length > 1 ? record : null;
  const form = { id: formId, offer, performing, onDirty: setDirty, externalId: record?.externalId };
  return (
    <>
      <Sheet
        open
        onOpenChange={(isOpen) => !isOpen && close()}
        title={title}
        description={description(offer)}
        footer={
          <>
            <Button onClick={close}>{t.cancel}</Button>
            <Button
              type="submit"
              form={formId}
              variant={offer.action.effect === "destructive" ? "danger" : "primary"}
              loading={performing.isPending}
              disabled={edited !== null && !isDirty}
            >
              {submitLabel}
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          {offers.length > 1 && <Where {...{ offers, connectionId }} onChoose={setConnection} />}
          {edited ? (
            <HeldRecordForm key={connectionId} {...form} recordId={edited.id} />
          ) : (
            <ActionForm key={connectionId} {...form} held={null} />
          )}
          {!offer.action.canUndo && <p className="text-dense text-fg-muted">{t.noUndo}</p>}
        </div>
      </Sheet>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={stay}
        title={t.discard.title}
        description={t.discard.description(offer.connectionName)}
        confirmLabel={t.discard.confirm}
        cancelLabel={t.discard.stay}
        onConfirm={onClose}
      />
      <LeaveGuard isDirty={isUnsent} onLeave={(href) => router.push(href)} />
    </>
  );
}
