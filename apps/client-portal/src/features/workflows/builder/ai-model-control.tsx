"use client";

import { IntentLink, useWords } from "@bizosaas/portal-kit/client";
import { type DescribedControlProps, Input, linkClasses, NativeSelect } from "@bizosaas/ui";
import { useCallback } from "react";
import { listAiModels } from "../actions.ts";
import type { NodeChoices } from "../queries.ts";
import { ListedControl, useListed } from "./listed-control.tsx";
import { builderWords } from "./words.ts";

const choiceOf = (value: unknown): { keyId: string; model: string } => {
  const { keyId, model }: { keyId?: unknown; model?: unknown } =
    typeof value === "object" && value !== null ? value : {};
  return { keyId: typeof keyId === "string" ? keyId : "", model: typeof model === "string" ? model : "" };
};

type ModelProps = { keyId: string; model: string; disabled: boolean; onChange: (model: string) => void };

function ModelPicker({ keyId, model, disabled, onChange }: ModelProps) {
  const t = useWords(builderWords).model;
  const load = useCallback(async () => {
    const result = await listAiModels({ aiKeyId: keyId });
    if (!result.ok) return { ok: false as const };
    const value = result.value.items.map(({ id, name }) => ({
      ...{ value: id, label: name },
      ...(name !== id && { description: id }),
    }));
    return { ok: true as const, value };
  }, [keyId]);
  const listed = useListed(load);
  return (
    <ListedControl
      {...{ listed, onChange, disabled }}
      value={model}
      words={{ ...t, label: t.model, choose: t.chooseModel }}
    >
      <Input
        aria-label={t.model}
        placeholder={t.model}
        font="mono"
        spellCheck={false}
        disabled={disabled}
        value={model}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </ListedControl>
  );
}

type Props = Pick<DescribedControlProps, "control" | "value" | "onChange" | "disabled"> & {
  aiKeys: NodeChoices["aiKeys"];
};

/** An AI key, and one of the models it opens; any name can be written. */
export function AiModelControl({ control, value, onChange, disabled, aiKeys }: Props) {
  const t = useWords(builderWords).model;
  const { keyId, model } = choiceOf(value);
  return (
    <div className="grid gap-2">
      <NativeSelect
        {...control}
        disabled={disabled}
        placeholder={t.chooseKey}
        value={aiKeys.some(({ id }) => id === keyId) ? keyId : ""}
        options={aiKeys.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => onChange({ keyId: event.currentTarget.value, model: "" })}
      />
      {aiKeys.length === 0 && (
        <p className="text-dense text-fg-muted">
          {t.noKeys}{" "}
          <IntentLink href="/settings/ai-keys" className={linkClasses()}>
            {t.addKey}
          </IntentLink>
        </p>
      )}
      {keyId && (
        <ModelPicker
          key={keyId}
          keyId={keyId}
          model={model}
          disabled={disabled}
          onChange={(next) => onChange({ keyId, model: next })}
        />
      )}
    </div>
  );
}
