"use client";

import type { Passkey } from "@bizosaas/contracts";
import { Button, Callout, Dialog, Field, Input } from "@bizosaas/ui";
import { type FormEvent, useState } from "react";
import { securityWords } from "../../security-words.ts";
import { browserName } from "../browser-name.ts";
import { useWords } from "../locale-context.tsx";
import { makePasskey } from "../passkeys.ts";
import { fieldError, useAction } from "../use-action.ts";
import { useConfirmedAction } from "./confirmation.tsx";
import type { SecurityActions } from "./security-actions.ts";

const nameOf = (event: FormEvent<HTMLFormElement>): string => {
  event.preventDefault();
  return String(new FormData(event.currentTarget).get("name"));
};

const thisDevice = (): string => {
  const known = browserName(globalThis.navigator.userAgent);
  return known?.system ?? known?.browser ?? "";
};

type AddProps = {
  options: Record<string, unknown>;
  actions: SecurityActions;
  onClose: () => void;
  onAdded: (codes: string[] | null) => void;
};

/** Names the passkey, then lets the browser make it. */
export function AddPasskeyDialog({ options, actions, onClose, onAdded }: AddProps) {
  const t = useWords(securityWords).passkeys;
  const [isRefused, setRefused] = useState(false);
  const { run, isPending, error } = useConfirmedAction(actions.addPasskey, {
    failure: "inline",
    success: t.added,
    onDone: ({ recoveryCodes }) => onAdded(recoveryCodes),
  });
  const add = async (name: string) => {
    setRefused(false);
    const answer = await makePasskey(options).catch(() => null);
    // The answer's shape is the browser's; the gateway parses it.
    if (answer) await run({ name, answer: answer as never });
    else setRefused(true);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={t.addTitle}
      description={t.addHint}
      footer={
        <Button type="submit" form="add-passkey" variant="primary" loading={isPending}>
          {t.add}
        </Button>
      }
    >
      <form id="add-passkey" method="post" onSubmit={(event) => void add(nameOf(event))} className="grid gap-4">
        {(isRefused || (error && error.fields.length === 0)) && (
          <Callout tone="danger">{isRefused ? t.refused : error?.message}</Callout>
        )}
        <Field label={t.name} error={fieldError(error, "name")} required>
          {(control) => <Input {...control} name="name" maxLength={120} defaultValue={thisDevice()} />}
        </Field>
      </form>
    </Dialog>
  );
}

type RenameProps = { passkey: Passkey; actions: SecurityActions; onClose: () => void };

export function RenamePasskeyDialog({ passkey, actions, onClose }: RenameProps) {
  const t = useWords(securityWords).passkeys;
  const { run, isPending, error } = useAction(actions.renamePasskey, { success: t.renamed, onDone: onClose });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={t.renameTitle}
      footer={
        <Button type="submit" form="rename-passkey" variant="primary" loading={isPending}>
          {t.save}
        </Button>
      }
    >
      <form
        id="rename-passkey"
        method="post"
        onSubmit={(event) => void run({ passkeyId: passkey.id, name: nameOf(event) })}
      >
        <Field label={t.name} error={fieldError(error, "name")} required>
          {(control) => <Input {...control} name="name" maxLength={120} defaultValue={passkey.name} />}
        </Field>
      </form>
    </Dialog>
  );
}
