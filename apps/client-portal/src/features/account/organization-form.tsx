"use client";

import { fieldError, useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Field, Input } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { createOrganization, switchTenant } from "./actions.ts";
import { accountWords } from "./words.ts";

/** Makes an organization and works in it from then on. */
export function OrganizationForm() {
  const t = useWords(accountWords).newOrganization;
  const router = useRouter();
  const { run: enter, isPending: isEntering } = useAction(switchTenant, { onDone: () => router.replace("/") });
  const create = useAction(createOrganization, { failure: "inline", onDone: ({ id }) => void enter(id) });
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void create.run(new FormData(event.currentTarget));
  };
  return (
    <form method="post" onSubmit={onSubmit} className="grid gap-4">
      {create.error && (
        <Callout tone="danger" title={t.failedTitle}>
          {create.error.message}
        </Callout>
      )}
      <Field label={t.name} error={fieldError(create.error, "name")} required>
        {(control) => <Input {...control} name="name" autoComplete="organization" maxLength={120} size="lg" />}
      </Field>
      <Button type="submit" variant="primary" size="lg" fullWidth loading={create.isPending || isEntering}>
        {t.submit}
      </Button>
    </form>
  );
}
