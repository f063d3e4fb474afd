"use client";

import { Button, Callout, CopyField, Dialog, Field, Input } from "@bizosaas/ui";
import type { FormEvent } from "react";
import { securityWords } from "../../security-words.ts";
import { useWords } from "../locale-context.tsx";
import { fieldError } from "../use-action.ts";
import { useConfirmedAction } from "./confirmation.tsx";
import { QrCode } from "./qr-code.tsx";
import type { SecurityActions } from "./security-actions.ts";

type Props = {
  setup: { secret: string; qr: string[] };
  actions: SecurityActions;
  onClose: () => void;
  onEnabled: (codes: string[] | null) => void;
};

const formId = "enable-totp";

/** The key as a picture and as text; counts only once a code of it was right. */
export function TotpDialog({ setup, actions, onClose, onEnabled }: Props) {
  const t = useWords(securityWords).totp;
  const { run, isPending, error } = useConfirmedAction(actions.enableTotp, {
    failure: "inline",
    success: t.enabled,
    onDone: ({ recoveryCodes }) => onEnabled(recoveryCodes),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run({ code: String(new FormData(event.currentTarget).get("code")) });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t.scanTitle}
      description={t.scan}
      footer={
        <Button type="submit" form={formId} variant="primary" loading={isPending}>
          {t.enable}
        </Button>
      }
    >
      <form id={formId} method="post" onSubmit={submit} className="grid gap-4">
        {error && error.fields.length === 0 && <Callout tone="danger">{error.message}</Callout>}
        <div className="grid justify-items-center">
          <QrCode rows={setup.qr} label={t.qr} />
        </div>
        <CopyField label={t.key} value={setup.secret} />
        <Field label={t.code} error={fieldError(error, "code")} required>
          {(control) => (
            <Input
              {...control}
              name="code"
              font="mono"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={7}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
