"use client";

import { IntentLink } from "@bizosaas/portal-kit/client";
import { type DescribedControlProps, linkClasses, NativeSelect, textOf } from "@bizosaas/ui";

type Props = Pick<DescribedControlProps, "control" | "value" | "onChange" | "disabled"> & {
  records: readonly { id: string; name: string }[];
  placeholder: string;
  /** Where the chosen record opens. */
  open?: { label: string; hrefOf: (id: string) => string };
  /** What to say, and where to go, while there is nothing to choose. */
  none: { text: string; label: string; href: string };
};

/** Picks one of the tenant's records by its id; one that is gone counts as not chosen. */
export function RecordSelect({ control, value, onChange, disabled, records, placeholder, open, none }: Props) {
  const chosen = records.find(({ id }) => id === value);
  return (
    <div className="grid gap-1">
      <NativeSelect
        {...control}
        disabled={disabled}
        placeholder={placeholder}
        value={chosen ? textOf(value) : ""}
        options={records.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      />
      {chosen && open && (
        <p className="text-dense">
          <IntentLink href={open.hrefOf(chosen.id)} className={linkClasses()}>
            {open.label}
          </IntentLink>
        </p>
      )}
      {records.length === 0 && (
        <p className="text-dense text-fg-muted">
          {none.text}{" "}
          <IntentLink href={none.href} className={linkClasses()}>
            {none.label}
          </IntentLink>
        </p>
      )}
    </div>
  );
}
