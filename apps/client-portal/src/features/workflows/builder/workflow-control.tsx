"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { type DescribedControlProps, linkClasses, NativeSelect, textOf } from "@bizosaas/ui";
import Link from "next/link";
import type { NodeChoices } from "../queries.ts";
import { flowWords } from "./flow-words.ts";

type Props = DescribedControlProps & { workflows: NodeChoices["workflows"]; workflowId: string };

/** Picks another workflow that may be called; the one that is edited can't call itself. */
export function WorkflowControl({ control, value, onChange, disabled, workflows, workflowId }: Props) {
  const t = useWords(flowWords).workflow;
  const choices = workflows.filter(({ id }) => id !== workflowId);
  const chosen = choices.find(({ id }) => id === value);
  return (
    <div className="grid gap-1">
      <NativeSelect
        {...control}
        disabled={disabled}
        placeholder={t.choose}
        value={chosen ? textOf(value) : ""}
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      />
      {chosen && (
        <p className="text-dense">
          <Link href={`/workflows/${chosen.id}`} className={linkClasses()}>
            {t.open}
          </Link>
        </p>
      )}
      {choices.length === 0 && (
        <p className="text-dense text-fg-muted">
          {t.none}{" "}
          <Link href="/workflows" className={linkClasses()}>
            {t.see}
          </Link>
        </p>
      )}
    </div>
  );
}
