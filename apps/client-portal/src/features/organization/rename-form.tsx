"use client";

import { useSave, useWords } from "@bizosaas/portal-kit/client";
import { Field, Input, SettingsForm } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { z } from "zod/mini";
import { renameOrganization } from "./actions.ts";
import { organizationWords } from "./words.ts";

/** The organization's name; for people without the right it can only be read. */
export function RenameForm({ name, canManage }: { name: string; canManage: boolean }) {
  const t = useWords(organizationWords).general;
  const router = useRouter();
  const schema = z.object({ name: z.string().check(z.trim(), z.minLength(1, t.nameMissing)) });
  const save = useSave(renameOrganization, t.saved);
  return (
    <SettingsForm
      id="name"
      title={t.name}
      description={t.nameHint}
      schema={schema}
      initial={{ name }}
      save={save}
      saveLabel={t.save}
      readOnlyReason={canManage ? undefined : t.nameReadOnly}
      onLeave={(href) => router.push(href)}
    >
      {(form) => (
        <Field label={t.name} error={form.errorOf("name")} required>
          {(control) => (
            <Input
              {...control}
              value={form.values.name}
              onChange={(event) => form.set("name", event.currentTarget.value)}
              maxLength={120}
              readOnly={!canManage}
            />
          )}
        </Field>
      )}
    </SettingsForm>
  );
}
