"use client";

import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../../primitives/button.tsx";
import { IconButton } from "../../primitives/icon-button.tsx";
import { Input } from "../../primitives/input.tsx";
import { useUiWords } from "../../words/ui-words.tsx";
import { CompletedText } from "./completed-text.tsx";
import { ControlGroup } from "./control-group.tsx";
import type { DescribedControlProps } from "./control-props.ts";
import { pairsOf } from "./field-values.ts";

/** Names with values (headers, parameters). Rows without a name are kept on screen and left out of the value. */
export function KeyValuesControl({ field, control, value, onChange, disabled, references }: DescribedControlProps) {
  const words = useUiWords();
  const [rows, setRows] = useState(() => pairsOf(value));
  const update = (next: [string, string][]) => {
    setRows(next);
    onChange(Object.fromEntries(next.filter(([name]) => name.trim() !== "")));
  };
  const setRow = (index: number, row: [string, string]) => update(rows.map((old, at) => (at === index ? row : old)));
  return (
    <ControlGroup control={control} isDense>
      {rows.map(([name, content], index) => (
        <div key={`row-${index + 1}`} className="grid grid-cols-[1fr_1fr_auto] gap-2">
          <Input
            aria-label={`${field.label}: ${words.name} ${index + 1}`}
            placeholder={words.name}
            font="mono"
            disabled={disabled}
            value={name}
            onChange={(event) => setRow(index, [event.currentTarget.value, content])}
          />
          <CompletedText
            mode={field.computed ?? "template"}
            text={content}
            references={references}
            onChange={(next) => setRow(index, [name, next])}
            control={{
              "aria-label": `${field.label}: ${words.value} ${index + 1}`,
              placeholder: words.value,
              font: "mono",
              disabled,
            }}
          />
          <IconButton
            label={words.removeRow}
            icon={<Trash2 aria-hidden />}
            disabled={disabled}
            onClick={() => update(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button size="sm" icon={<Plus aria-hidden />} disabled={disabled} onClick={() => update([...rows, ["", ""]])}>
          {words.addRow}
        </Button>
      </div>
    </ControlGroup>
  );
}
