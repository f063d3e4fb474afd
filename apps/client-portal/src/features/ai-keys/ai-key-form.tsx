"use client";

import type { AiProvider } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Field, NativeSelect } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { DescribedForm } from "../described-form/described-form.tsx";
import { createAiKey } from "./actions.ts";
import { aiKeyWords } from "./words.ts";

/** First the provider, then the fields that it asks for. A name of one's own survives another choice of provider. */
export function AiKeyForm({ providers }: { providers: readonly AiProvider[] }) {
  const t = useWords(aiKeyWords).form;
  const router = useRouter();
  const [provider, setProvider] = useState(providers[0]);
  const [ownName, setOwnName] = useState<string | null>(null);
  return (
    <div className="grid gap-4">
      <Field label={t.provider} required>
        {(control) => (
          <NativeSelect
            {...control}
            value={provider?.id ?? ""}
            onChange={(event) => setProvider(providers.find(({ id }) => id === event.currentTarget.value))}
            options={providers.map((each) => ({ value: each.id, label: each.name }))}
          />
        )}
      </Field>
      {provider && (
        <DescribedForm
          key={provider.id}
          fields={provider.form}
          docsUrl={provider.docsUrl}
          words={{ ...t, done: t.saved }}
          defaultName={ownName ?? provider.name}
          onName={setOwnName}
          isNameRequired
          save={({ name, form }, key) => createAiKey({ provider: provider.id, name, form }, key)}
          onSaved={() => router.push("/settings/ai-keys")}
        />
      )}
    </div>
  );
}
