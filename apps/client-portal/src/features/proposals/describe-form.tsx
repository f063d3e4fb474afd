"use client";

import { fieldError, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Field, Textarea } from "@bizosaas/ui";
import { Sparkles } from "lucide-react";
import { type FormEvent, useEffect, useState } from "react";
import { AiModelControl } from "../workflows/builder/ai-model-control.tsx";
import { readPreferredModel } from "../workflows/preferred-model.ts";
import type { NodeChoices } from "../workflows/queries.ts";
import type { Asked, Proposing } from "./use-proposal.ts";
import { type ProposalWords, proposalWords } from "./words.ts";

type Model = { keyId: string; model: string };
export type DraftingLimits = { sentenceLength: number; rounds: number; seconds: number };

type Props = {
  aiKeys: NodeChoices["aiKeys"];
  limits: DraftingLimits;
  proposing: Proposing;
  /** What the form asks for: a new workflow, or what is to be other in one. */
  speech: ProposalWords["asking"][keyof ProposalWords["asking"]];
  onAsk: (asked: Asked) => void;
};

/** The organization's first key that works, with a model that suits, until the person chooses. */
const useModel = (aiKeys: NodeChoices["aiKeys"]): [Model, (model: Model) => void] => {
  const first = aiKeys.find(({ status }) => status !== "invalid")?.id ?? "";
  const [chosen, setChosen] = useState<Model | null>(null);
  const [suited, setSuited] = useState<Model | null>(null);
  useEffect(() => {
    if (!first) return;
    let isCurrent = true;
    void readPreferredModel(first).then((model) => isCurrent && setSuited(model));
    return () => {
      isCurrent = false;
    };
  }, [first]);
  return [chosen ?? suited ?? { keyId: first, model: "" }, setChosen];
};

type ExampleProps = { sentences: readonly string[]; onChoose: (sentence: string) => void; disabled: boolean };

function Examples({ sentences, onChoose, disabled }: ExampleProps) {
  const t = useWords(proposalWords);
  return (
    <div role="group" aria-label={t.examples} className="grid justify-items-start gap-1">
      <span aria-hidden className="text-dense text-fg-muted">
        {t.examples}
      </span>
      {sentences.map((sentence) => (
        <button
          key={sentence}
          type="button"
          disabled={disabled}
          onClick={() => onChoose(sentence)}
          className="w-full rounded-control border border-border bg-surface px-3 py-2 text-start text-dense transition-colors hover:border-border-strong hover:bg-hover disabled:text-fg-muted pointer-coarse:min-h-11"
        >
          {sentence}
        </button>
      ))}
    </div>
  );
}

/** The sentence, and which model reads it. */
export function DescribeForm({ aiKeys, limits, proposing, speech, onAsk }: Props) {
  const t = useWords(proposalWords);
  const { startError, isStarting, isUnderWay, proposal } = proposing;
  const [written, setWritten] = useState<string | null>(null);
  const [{ keyId, model }, setModel] = useModel(aiKeys);
  const sentence = written ?? proposal?.sentence ?? "";
  const isBusy = isStarting || isUnderWay;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAsk({ sentence: sentence.trim(), aiKeyId: keyId, model });
  };
  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      {startError && startError.fields.length === 0 && <Callout tone="danger">{startError.message}</Callout>}
      <Field label={speech.sentence} help={speech.sentenceHelp} error={fieldError(startError, "sentence")}>
        {(control) => (
          <Textarea
            {...control}
            value={sentence}
            rows={5}
            maxLength={limits.sentenceLength}
            disabled={isBusy}
            onChange={(event) => setWritten(event.currentTarget.value)}
          />
        )}
      </Field>
      {sentence === "" && (
        <Examples sentences={Object.values(speech.examples)} onChoose={setWritten} disabled={isBusy} />
      )}
      <Field label={t.model} help={speech.modelHelp} error={fieldError(startError, "model")}>
        {(control) => (
          <AiModelControl
            control={control}
            value={{ keyId, model }}
            onChange={(next) => setModel(next as Model)}
            disabled={isBusy}
            aiKeys={aiKeys}
          />
        )}
      </Field>
      <div className="grid gap-2">
        <Button
          type="submit"
          variant={proposal?.status === "ready" ? "secondary" : "primary"}
          icon={<Sparkles aria-hidden />}
          loading={isStarting}
          disabled={isUnderWay || sentence.trim() === "" || keyId === "" || model === ""}
        >
          {proposal === null ? speech.ask : speech.askAgain}
        </Button>
        <p className="text-dense text-fg-muted">{t.limits(limits.rounds, Math.round(limits.seconds / 60))}</p>
      </div>
    </form>
  );
}
