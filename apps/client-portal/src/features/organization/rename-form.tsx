"use client";

import { useSave, useWords } from "@bizosaas/portal-kit/client";
import { Field, type FormSchema, Input, SettingsForm } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { renameOrganization } from "./actions.ts";
import { organizationWords } from "./words.ts";

type Values = { name: string };

/** A Standard Schema by hand: for one rule a library would be most of the page. */
const schemaOf = (nameMissing: string): FormSchema<Values> => ({
  "~standard": {
    validate: (typed) => {
      const name = (typed as Values).name.trim();
      return name === "" ? { issues: [{ message: nameMissing, path: ["name"] }] } : { value: { name } };
    },
  },
});

/** The organization's name; for people without the right it can only be read. */
export function RenameForm({ name, canManage }: { name: string; canManage: boolean }) {
  const t = useWords(organizationWords).general;
  const router = useRouter();
  const save = useSave(renameOrganization, t.saved);
  return (
    <SettingsForm
      id="name"
      title={t.name}
      description={t.nameHint}
      schema={schemaOf(t.nameMissing)}
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
