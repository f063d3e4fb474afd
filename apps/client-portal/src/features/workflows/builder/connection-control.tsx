"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { type DescribedControlProps, linkClasses, NativeSelect, textOf } from "@bizosaas/ui";
import Link from "next/link";
import type { NodeChoices } from "../queries.ts";
import { builderWords } from "./words.ts";

type Props = DescribedControlProps & { connections: NodeChoices["connections"] };

/** Picks one of the tenant's connections; a field's options name the connectors that fit. */
export function ConnectionControl({ field, control, value, onChange, disabled, connections }: Props) {
  const t = useWords(builderWords).connection;
  const fitting = (field.options ?? []).map((option) => option.value);
  const choices = connections.filter(({ connectorId }) => fitting.length === 0 || fitting.includes(connectorId));
  return (
    <div className="grid gap-1">
      <NativeSelect
        {...control}
        disabled={disabled}
        placeholder={t.choose}
        value={choices.some(({ id }) => id === value) ? textOf(value) : ""}
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      />
      {choices.length === 0 && (
        <p className="text-dense text-fg-muted">
          {t.none}{" "}
          <Link href="/connections" className={linkClasses()}>
            {t.add}
          </Link>
        </p>
      )}
    </div>
  );
}
