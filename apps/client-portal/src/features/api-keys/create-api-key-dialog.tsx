"use client";

import type { TenantPermission } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, Dialog, DialogClose } from "@bizosaas/ui";
import { Plus } from "lucide-react";
import { useId, useState } from "react";
import { createApiKey } from "./actions.ts";
import { ApiKeyForm } from "./api-key-form.tsx";
import { ApiKeyMade, type MadeKey } from "./api-key-made.tsx";
import type { ExampleReads } from "./example-reads.ts";
import { apiKeyWords } from "./words.ts";

type Props = { grants: readonly TenantPermission[]; apiUrl: string; examples: ExampleReads };

/** Makes a key, then shows it this one time. */
export function CreateApiKeyDialog({ grants, apiUrl, examples }: Props) {
  const t = useWords(apiKeyWords);
  const formId = useId();
  const [made, setMade] = useState<MadeKey | null>(null);
  const { run, isPending, error, clearError } = useAction(createApiKey, { failure: "inline", onDone: setMade });
  const begin = (isOpen: boolean) => {
    if (!isOpen) return;
    setMade(null);
    clearError();
  };
  const footer = made ? (
    <DialogClose>
      <Button variant="primary">{t.made.done}</Button>
    </DialogClose>
  ) : (
    <Button type="submit" form={formId} variant="primary" loading={isPending}>
      {t.form.submit}
    </Button>
  );
  return (
    <Dialog
      title={made ? t.made.title : t.form.title}
      description={made ? t.made.hint : t.form.hint}
      onOpenChange={begin}
      footer={footer}
      trigger={
        <Button variant="primary" icon={<Plus aria-hidden />}>
          {t.create}
        </Button>
      }
    >
      {made ? (
        <ApiKeyMade made={made} apiUrl={apiUrl} examples={examples} />
      ) : (
        <ApiKeyForm id={formId} grants={grants} error={error} onSubmit={(key) => void run(key)} />
      )}
    </Dialog>
  );
}
