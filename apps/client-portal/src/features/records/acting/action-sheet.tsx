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

/** Asks before what was typed is lost, however it would be; while it is being written, nothing leads away. */
const useKept = (isDirty: boolean, isBusy: boolean) => {
  const [then, setThen] = useState<(() => void) | null>(null);
  const leave = (go: () => void): void => {
    if (isBusy) return;
    if (isDirty) setThen(() => go);
    else go();
  };
  return {
    ...{ isAsking: then !== null, stay: () => setThen(null), leave },
    discard: () => {
      setThen(null);
      then?.();
    },
  };
};

/** An action's form, in a panel that doesn't let go of what was typed. */
export function ActionSheet({ offers, record, title, description, submitLabel, performing, onClose }: Props) {
  const t = useWords(actingWords);
  const router = useRouter();
  const formId = useId();
  const [connectionId, setConnection] = useState(offers[0]?.connectionId ?? "");
  const [isDirty, setDirty] = useState(false);
  const [isLooking, setLooking] = useState(false);
  const isBusy = isLooking || performing.isPending;
  const { isAsking, stay, discard, leave } = useKept(isDirty, isBusy);
  const offer = offers.find((each) => each.connectionId === connectionId);
  if (!offer) return null;
  const edited = record !== undefined && offer.action.fields.length > 1 ? record : null;
  const form = { id: formId, offer, performing, isBusy, externalId: record?.externalId };
  const told = { onDirty: setDirty, onLook: setLooking };
  const choose = (next: string) => {
    performing.clearError();
    setConnection(next);
  };
  return (
    <>
      <Sheet
        open
        onOpenChange={(isOpen) => !isOpen && leave(onClose)}
        title={title}
        description={description(offer)}
        footer={
          <>
            <Button disabled={isBusy} onClick={() => leave(onClose)}>
              {t.cancel}
            </Button>
            <Button
              type="submit"
              form={formId}
              variant={offer.action.effect === "destructive" ? "danger" : "primary"}
              loading={isBusy}
              disabled={edited !== null && !isDirty}
            >
              {submitLabel}
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          {offers.length > 1 && <Where {...{ offers, connectionId }} onChoose={(next) => leave(() => choose(next))} />}
          {edited ? (
            <HeldRecordForm key={connectionId} {...form} {...told} recordId={edited.id} />
          ) : (
            <ActionForm key={connectionId} {...form} {...told} held={null} />
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
        onConfirm={discard}
      />
      <LeaveGuard isDirty={isDirty && !isBusy} onLeave={(href) => router.push(href)} />
    </>
  );
}
