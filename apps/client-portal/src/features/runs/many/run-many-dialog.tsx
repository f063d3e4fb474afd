"use client";

import { IntentLink, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Dialog, Progress, RadioGroup } from "@bizosaas/ui";
import type { ManyOutcome } from "./act-on-each.ts";
import { mostRuns } from "./find-matching.ts";
import type { RunManyState } from "./use-run-many.ts";
import { manyWords } from "./words.ts";

type Props = { many: RunManyState };

/** More than anybody reads. */
const shownRefusals = 50;

function Found({ many: { found } }: Props) {
  const t = useWords(manyWords);
  const { problem, matching, counted } = found;
  if (problem !== null) return <Callout tone="danger">{problem}</Callout>;
  if (!matching) return <p role="status">{t.finding(counted)}</p>;
  const { runs, isAll } = matching;
  if (!isAll) return <Callout tone="warning">{t.capped(mostRuns)}</Callout>;
  return <p role="status">{runs.length === 0 ? t.noneFound : t.found(runs.length)}</p>;
}

function Question({ many }: Props) {
  const t = useWords(manyWords);
  const { asked, isForAll, chooseAll } = many;
  return (
    <div className="grid gap-3 text-body">
      <RadioGroup
        aria-label={t.which}
        value={isForAll ? "matching" : "chosen"}
        onValueChange={(value) => chooseAll(value === "matching")}
        options={[
          { value: "chosen", label: t.chosen(asked?.chosen.length ?? 0) },
          { value: "matching", label: t.matching, help: t.matchingHelp },
        ]}
      />
      {isForAll && <Found many={many} />}
    </div>
  );
}

function Working({ looked, count }: { looked: number; count: number }) {
  const t = useWords(manyWords);
  const progress = t.progress(looked, count);
  return (
    <div className="grid gap-2 text-body">
      <p>{progress}</p>
      <Progress label={progress} value={looked} max={count} />
      <p className="text-fg-muted">{t.keepOpen}</p>
    </div>
  );
}

function Outcome({ outcome, done }: { outcome: ManyOutcome; done: (count: number) => string }) {
  const t = useWords(manyWords);
  const { refusals, untouched } = outcome;
  return (
    <div className="grid gap-3 text-body" role="status">
      {outcome.done > 0 && <Callout tone="success">{done(outcome.done)}</Callout>}
      {untouched > 0 && <Callout tone="warning">{t.untouched(untouched)}</Callout>}
      {refusals.length > 0 && (
        <section aria-label={t.refused(refusals.length)} className="grid gap-2">
          <h3 className="font-semibold">{t.refused(refusals.length)}</h3>
          <ul className="grid max-h-72 gap-2 overflow-y-auto">
            {refusals.slice(0, shownRefusals).map(({ id, name, reason }) => (
              <li key={id} className="grid">
                <IntentLink href={`/runs/${id}`} className="text-primary underline">
                  {name}
                </IntentLink>
                <span className="text-fg-muted">{reason}</span>
              </li>
            ))}
          </ul>
          {refusals.length > shownRefusals && <p>{t.more(refusals.length - shownRefusals)}</p>}
        </section>
      )}
    </div>
  );
}

function Buttons({ many }: Props) {
  const t = useWords(manyWords);
  const { asked, outcome, looked, isForAll, found, runs, start, stop, close } = many;
  if (!asked) return null;
  if (outcome) return <Button onClick={close}>{t.close}</Button>;
  if (looked !== null) return <Button onClick={stop}>{t.stop}</Button>;
  const isReady = runs.length > 0 && (!isForAll || found.matching !== null);
  return (
    <>
      <Button onClick={close}>{t.keep}</Button>
      <Button variant={asked.verb === "cancel" ? "danger" : "primary"} disabled={!isReady} onClick={() => void start()}>
        {t.verbs[asked.verb].button}
      </Button>
    </>
  );
}

/** Asks once, shows how far it is, and tells what became of each. It can't be closed while it works, only stopped. */
export function RunManyDialog({ many }: Props) {
  const t = useWords(manyWords);
  const { asked, outcome, looked, runs, isForAll, close } = many;
  if (!asked) return null;
  const { heading, title, description, done } = t.verbs[asked.verb];
  const isWorking = looked !== null;
  const count = isForAll && !many.found.matching ? many.found.counted : runs.length;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !isWorking && close()}
      title={outcome || isWorking ? heading : title(count)}
      description={outcome ? undefined : description}
      footer={<Buttons many={many} />}
    >
      {outcome ? (
        <Outcome outcome={outcome} done={done} />
      ) : isWorking ? (
        <Working looked={looked} count={runs.length} />
      ) : (
        <Question many={many} />
      )}
    </Dialog>
  );
}
