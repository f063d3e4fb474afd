"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { Button, Combobox, type DescribedControlProps, Input, linkClasses, NativeSelect } from "@bizosaas/ui";
import Link from "next/link";
import { useEffect, useState } from "react";
import { listAiModels } from "../actions.ts";
import type { NodeChoices } from "../queries.ts";
import { builderWords } from "./words.ts";

type Models = { state: "loading" | "failed" } | { state: "ready"; items: { id: string; name: string }[] };

const choiceOf = (value: unknown): { keyId: string; model: string } => {
  const { keyId, model }: { keyId?: unknown; model?: unknown } =
    typeof value === "object" && value !== null ? value : {};
  return { keyId: typeof keyId === "string" ? keyId : "", model: typeof model === "string" ? model : "" };
};

const useModels = (keyId: string): Models => {
  const [found, setFound] = useState<{ keyId: string; models: Models } | null>(null);
  useEffect(() => {
    if (!keyId) return;
    let isCurrent = true;
    const settle = (models: Models) => isCurrent && setFound({ keyId, models });
    void listAiModels({ aiKeyId: keyId }).then(
      (result) => settle(result.ok ? { state: "ready", items: result.value.items } : { state: "failed" }),
      () => settle({ state: "failed" }),
    );
    return () => {
      isCurrent = false;
    };
  }, [keyId]);
  return found?.keyId === keyId ? found.models : { state: "loading" };
};

type ModelProps = { keyId: string; model: string; disabled: boolean; onChange: (model: string) => void };

function ModelPicker({ keyId, model, disabled, onChange }: ModelProps) {
  const t = useWords(builderWords).model;
  const models = useModels(keyId);
  const [isWriting, setWriting] = useState(false);
  if (models.state === "loading") return <p className="text-dense text-fg-muted">{t.loading}</p>;
  const items = models.state === "ready" ? models.items : [];
  const isListed = items.some(({ id }) => id === model);
  const writes = isWriting || items.length === 0 || (model !== "" && !isListed);
  return (
    <div className="grid gap-1">
      {writes ? (
        <Input
          aria-label={t.model}
          placeholder={t.model}
          font="mono"
          spellCheck={false}
          disabled={disabled}
          value={model}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <Combobox
          aria-label={t.model}
          placeholder={t.chooseModel}
          disabled={disabled}
          value={model || null}
          options={items.map(({ id, name }) => ({ value: id, label: name, ...(name !== id && { description: id }) }))}
          onValueChange={onChange}
        />
      )}
      {models.state === "failed" && <p className="text-dense text-fg-muted">{t.failed}</p>}
      {items.length > 0 && !disabled && (
        <div className="flex justify-end">
          <Button
            size="sm"
            variant="ghost"
            onClick={() => {
              if (writes && !isListed) onChange("");
              setWriting(!writes);
            }}
          >
            {writes ? t.pick : t.write}
          </Button>
        </div>
      )}
    </div>
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
          <Link href="/settings/ai-keys" className={linkClasses()}>
            {t.addKey}
          </Link>
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
