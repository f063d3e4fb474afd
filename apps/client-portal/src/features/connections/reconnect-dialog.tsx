"use client";

import type { Connection, FormField } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, Dialog } from "@bizosaas/ui";
import { type FormEvent, useId } from "react";
import { DescribedFields, useDescribedForm } from "../described-form/described-fields.tsx";
import { reconnectConnection } from "./actions.ts";
import { NotConnected } from "./not-connected.tsx";
import { connectionWords } from "./words.ts";

type Props = {
  connection: Connection;
  fields: readonly FormField[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onReconnected: (connection: Connection) => void;
};

/** New credentials for a connection; its other settings are filled in. */
export function ReconnectDialog({ connection, fields, open, onOpenChange, onReconnected }: Props) {
  const t = useWords(connectionWords);
  const formId = useId();
  const form = useDescribedForm(fields, connection.config);
  const { run, isPending, error } = useAction(reconnectConnection, {
    failure: "inline",
    success: t.reconnectDialog.done,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const reconnected = await run({ connectionId: connection.id, form: form.toInput() });
    form.forgetSecrets();
    if (!reconnected) return;
    onReconnected(reconnected);
    onOpenChange(false);
  };
  return (
    <Dialog
      title={t.reconnectDialog.title(connection.name)}
      description={t.reconnectDialog.description}
      open={open}
      onOpenChange={onOpenChange}
      footer={
        <Button type="submit" form={formId} variant="primary" loading={isPending}>
          {t.reconnectDialog.submit}
        </Button>
      }
    >
      <form method="post" id={formId} onSubmit={(event) => void submit(event)} className="grid gap-4">
        <NotConnected error={error} />
        <DescribedFields fields={fields} form={form} error={error} disabled={isPending} />
      </form>
    </Dialog>
  );
}
