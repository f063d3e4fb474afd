import { useState } from "react";
import { z } from "zod/mini";
import { Wizard } from "../../../src/patterns/wizard/wizard.tsx";
import { Field } from "../../../src/primitives/field.tsx";
import { Input } from "../../../src/primitives/input.tsx";
import { addressWith } from "../../address.ts";
import { definePage } from "../../define-page.ts";

const Answers = z.object({ site: z.string(), name: z.string() });
type Answers = z.infer<typeof Answers>;
const draftKey = "bench-wizard";

const readDraft = (): Answers => {
  const draft = sessionStorage.getItem(draftKey);
  return draft === null ? { site: "", name: "" } : Answers.parse(JSON.parse(draft));
};

/** The step stays in the address and the answers in the tab, so that a reload goes on where it was left. */
const useDraft = () => {
  const [step, setStep] = useState(() => new URL(location.href).searchParams.get("step"));
  const [answers, setAnswers] = useState(readDraft);
  return {
    step,
    answers,
    goTo: (next: string) => {
      history.replaceState(null, "", addressWith(location.pathname + location.search, { step: next }));
      setStep(next);
    },
    answer: (given: Partial<Answers>) => {
      const next = { ...answers, ...given };
      sessionStorage.setItem(draftKey, JSON.stringify(next));
      setAnswers(next);
    },
  };
};

type AskedProps = { label: string; value: string; onChange: (text: string) => void; error: string | false };

function Asked({ label, value, onChange, error }: AskedProps) {
  return (
    <Field label={label} error={error || undefined} required>
      {(control) => <Input {...control} value={value} onChange={(event) => onChange(event.currentTarget.value)} />}
    </Field>
  );
}

function Connecting() {
  const { step, answers, goTo, answer } = useDraft();
  const [refused, setRefused] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const check = (id: string) => {
    const isFilled = id === "check" || answers[id === "site" ? "site" : "name"] !== "";
    setRefused(isFilled ? null : id);
    return isFilled;
  };
  const ask = (id: keyof Answers, label: string) => (
    <Asked
      label={label}
      value={answers[id]}
      onChange={(text) => answer({ [id]: text })}
      error={refused === id && "This is needed to go on."}
    />
  );
  const summary = `${answers.name} at ${answers.site}`;
  const steps = [
    { id: "site", title: "Which site", description: "The address you open it at.", content: ask("site", "Address") },
    { id: "name", title: "Its name", content: ask("name", "Name") },
    { id: "check", title: "Check and connect", content: <p>{summary}</p> },
  ];
  const isComplete = { site: answers.site !== "", name: answers.name !== "", check: false };
  return (
    <div className="grid gap-4">
      <Wizard
        label="Connect a site"
        current={step}
        onStep={goTo}
        onNext={check}
        finishLabel="Connect site"
        onFinish={() => setDone(true)}
        steps={steps.map((each) => ({ ...each, isComplete: isComplete[each.id as keyof typeof isComplete] }))}
      />
      {done && <p role="status">Connected {summary}.</p>}
    </div>
  );
}

export default definePage({ title: "Wizard", states: { "Three steps": () => <Connecting /> } });
