"use client";

import type { AiProvider } from "@bizosaas/contracts";
import { fieldError, useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Field, Input, linkClasses, NativeSelect } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { DescribedFields, useDescribedForm } from "../described-form/described-fields.tsx";
import { createAiKey } from "./actions.ts";
import { aiKeyWords } from "./words.ts";

type ProviderFormProps = { provider: AiProvider; name: string; onName: (name: string) => void };

function ProviderForm({ provider, name, onName }: ProviderFormProps) {
  const t = useWords(aiKeyWords).form;
  const router = useRouter();
  const form = useDescribedForm(provider.form);
  const { run, isPending, error } = useAction(createAiKey, { failure: "inline", success: t.saved });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await run({ provider: provider.id, name: name.trim(), form: form.toInput() });
    if (saved) router.push("/settings/ai-keys");
    else form.forgetSecrets();
  };
  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
      {error && (
        <Callout tone="danger" title={t.failedTitle}>
          {error.message}
        </Callout>
      )}
      <DescribedFields fields={provider.form} form={form} error={error} disabled={isPending} />
      <Field label={t.name} help={t.nameHelp} error={fieldError(error, "name")} required>
        {(control) => (
          <Input
            {...control}
            value={name}
            onChange={(event) => onName(event.currentTarget.value)}
            maxLength={120}
            disabled={isPending}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <a href={provider.docsUrl} target="_blank" rel="noreferrer" className={linkClasses()}>
          {t.docs}
        </a>
        <Button type="submit" variant="primary" loading={isPending}>
          {t.submit}
        </Button>
      </div>
    </form>
  );
}

/** First the provider, then the fields that it asks for. */
export function AiKeyForm({ providers }: { providers: readonly AiProvider[] }) {
  const t = useWords(aiKeyWords).form;
  const [providerId, setProviderId] = useState(providers[0]?.id);
  const [name, setName] = useState(providers[0]?.name ?? "");
  const provider = providers.find(({ id }) => id === providerId);
  const choose = (id: string) => {
    const next = providers.find((each) => each.id === id);
    if (!next) return;
    setProviderId(next.id);
    if (name === provider?.name) setName(next.name);
  };
  return (
    <div className="grid gap-4">
      <Field label={t.provider} required>
        {(control) => (
          <NativeSelect
            {...control}
            value={providerId ?? ""}
            onChange={(event) => choose(event.currentTarget.value)}
            options={providers.map((each) => ({ value: each.id, label: each.name }))}
          />
        )}
      </Field>
      {provider && <ProviderForm key={provider.id} provider={provider} name={name} onName={setName} />}
    </div>
  );
}
