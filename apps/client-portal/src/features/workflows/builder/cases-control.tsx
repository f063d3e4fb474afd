"use client";

import type { JsonObject } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Button, CompletedText, ControlGroup, type DescribedControlProps, IconButton, Input } from "@bizosaas/ui";
import { ArrowUp, Plus, Trash2 } from "lucide-react";
import { flowWords } from "./flow-words.ts";
import { raised } from "./raised.ts";

type Case = { id: string; label: string; when: string };

const textIn = (value: object, name: string): string => {
  const text = (value as JsonObject)[name];
  return typeof text === "string" ? text : "";
};

const casesOf = (value: unknown): Case[] =>
  Array.isArray(value)
    ? value.flatMap((each: unknown) =>
        typeof each === "object" && each !== null
          ? [{ id: textIn(each, "id"), label: textIn(each, "label"), when: textIn(each, "when") }]
          : [],
      )
    : [];

/** Never an id that was there before: lines belong to ids. */
const nextId = (cases: readonly Case[]): string =>
  `c${Math.max(0, ...cases.map(({ id }) => Number(id.slice(1)) || 0)) + 1}`;

type RowProps = {
  each: Case;
  number: number;
  disabled: boolean;
  references: DescribedControlProps["references"];
  onChange: (each: Case) => void;
};

function CaseFields({ each, number, disabled, references, onChange }: RowProps) {
  const t = useWords(flowWords).cases;
  return (
    <div className="grid min-w-0 flex-1 gap-2">
      <Input
        aria-label={t.name(number)}
        placeholder={t.namePlaceholder}
        maxLength={60}
        disabled={disabled}
        value={each.label}
        onChange={(event) => onChange({ ...each, label: event.currentTarget.value })}
      />
      <CompletedText
        mode="expression"
        text={each.when}
        references={references}
        onChange={(when) => onChange({ ...each, when })}
        control={{
          "aria-label": t.when(number),
          placeholder: t.whenPlaceholder,
          font: "mono",
          spellCheck: false,
          disabled,
        }}
      />
    </div>
  );
}

/** Named conditions in their order; each is an exit of the step. */
export function CasesControl({ control, value, onChange, disabled, references }: DescribedControlProps) {
  const t = useWords(flowWords).cases;
  const cases = casesOf(value);
  return (
    <ControlGroup control={control}>
      {cases.map((each, index) => (
        <div key={each.id} className="flex items-start gap-2">
          <CaseFields
            each={each}
            number={index + 1}
            disabled={disabled}
            references={references}
            onChange={(next) => onChange(cases.with(index, next))}
          />
          <div className="grid gap-2">
            <IconButton
              label={t.remove(each.label || String(index + 1))}
              icon={<Trash2 aria-hidden />}
              disabled={disabled}
              onClick={() => onChange(cases.filter((_, at) => at !== index))}
            />
            {index > 0 && (
              <IconButton
                label={t.up(each.label || String(index + 1))}
                icon={<ArrowUp aria-hidden />}
                disabled={disabled}
                onClick={() => onChange(raised(cases, index))}
              />
            )}
          </div>
        </div>
      ))}
      <div>
        <Button
          size="sm"
          icon={<Plus aria-hidden />}
          disabled={disabled || cases.length >= 20}
          onClick={() => onChange([...cases, { id: nextId(cases), label: "", when: "" }])}
        >
          {t.add}
        </Button>
      </div>
    </ControlGroup>
  );
}
