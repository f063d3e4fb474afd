import { useState } from "react";
import { z } from "zod/mini";
import { SettingsForm } from "../../../src/patterns/form/settings-form.tsx";
import type { FormFailure } from "../../../src/patterns/form/use-form.ts";
import { linkClasses } from "../../../src/primitives/button-classes.ts";
import { Field } from "../../../src/primitives/field.tsx";
import { Input } from "../../../src/primitives/input.tsx";
import { navigate } from "../../address.ts";
import { BenchLink } from "../../bench-link.tsx";
import { definePage } from "../../define-page.ts";

const Organization = z.object({
  name: z.string().check(z.trim(), z.minLength(2, "Use two letters or more.")),
  slug: z.string().check(z.regex(/^[a-z-]+$/, "Lower-case letters and dashes only.")),
});
type Organization = z.infer<typeof Organization>;
const stored: Organization = { name: "Acme", slug: "acme" };

type Props = {
  id: string;
  initial?: Organization;
  save: (values: Organization) => Promise<FormFailure | null>;
  readOnlyReason?: string;
};

function OrganizationForm({ id, initial = stored, save, readOnlyReason }: Props) {
  const isReadOnly = readOnlyReason !== undefined;
  return (
    <SettingsForm
      id={id}
      title="Organization"
      description="How people find it."
      schema={Organization}
      initial={initial}
      save={save}
      saveLabel="Save organization"
      readOnlyReason={readOnlyReason}
      onLeave={navigate}
    >
      {({ values, set, errorOf }) => (
        <>
          <Field label="Name" error={errorOf("name")} required>
            {(control) => (
              <Input
                {...control}
                readOnly={isReadOnly}
                value={values.name}
                onChange={(event) => set("name", event.currentTarget.value)}
              />
            )}
          </Field>
          <Field label="Address" help="Part of its links." error={errorOf("slug")} required>
            {(control) => (
              <Input
                {...control}
                readOnly={isReadOnly}
                value={values.slug}
                onChange={(event) => set("slug", event.currentTarget.value)}
              />
            )}
          </Field>
        </>
      )}
    </SettingsForm>
  );
}

function Saving() {
  const [saved, setSaved] = useState(stored);
  const save = async (values: Organization) => {
    if (values.slug === "taken") {
      return { message: "Some fields need your attention.", fields: [{ path: "slug", message: "This is in use." }] };
    }
    if (values.slug === "down") return { message: "The platform can't be reached. Try again in a moment." };
    setSaved(values);
    return null;
  };
  return (
    <div className="grid gap-4">
      <OrganizationForm id="saving" initial={saved} save={save} />
      <p>
        Stored: <output>{saved.name}</output>.{" "}
        <BenchLink href="/patterns/wizard?bare" className={linkClasses()}>
          Go to the wizard
        </BenchLink>
      </p>
    </div>
  );
}

export default definePage({
  title: "Settings form",
  states: {
    "Saves, refuses and guards": () => <Saving />,
    "Read only, with the reason": () => (
      <OrganizationForm
        id="read-only"
        save={() => Promise.resolve(null)}
        readOnlyReason="An owner or an admin can change this."
      />
    ),
  },
});
