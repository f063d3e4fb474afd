"use client";

import type { Absence, Decider } from "@bizosaas/contracts";
import { fieldError, useAction, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Field, NativeSelect, RelativeTime } from "@bizosaas/ui";
import { DateRangePicker } from "@bizosaas/ui/date";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { type AbsenceDays, daysOf, timeOf } from "./absence-days.ts";
import { endAbsence, saveAbsence } from "./actions.ts";
import { deciderOptions } from "./decider-options.ts";
import { handoverWords } from "./handover-words.ts";

function Present({ absence }: { absence: Absence }) {
  const { absence: t } = useWords(handoverWords);
  const locale = useLocale();
  const router = useRouter();
  const { run, isPending } = useAction(endAbsence, { success: t.ended, onDone: () => router.refresh() });
  return (
    <Callout
      tone="info"
      title={t.now(absence.standInName)}
      action={
        <Button size="sm" loading={isPending} onClick={() => void run({})}>
          {t.end}
        </Button>
      }
    >
      {t.from} <RelativeTime value={absence.beginsAt} locale={locale} /> {t.until}{" "}
      <RelativeTime value={absence.endsAt} locale={locale} />.
    </Callout>
  );
}

type Props = { absence: Absence | null; deciders: readonly Decider[] };

/** Who decides in one's place, and in which days of this browser's calendar. */
export function AbsenceForm({ absence, deciders }: Props) {
  const words = useWords(handoverWords);
  const { absence: t } = words;
  const locale = useLocale();
  const router = useRouter();
  const [standInId, setStandInId] = useState(absence?.standInId ?? "");
  const [days, setDays] = useState<AbsenceDays | null>(absence && daysOf(absence));
  const [isMissing, setMissing] = useState(false);
  const onDone = () => router.refresh();
  const { run, isPending, error } = useAction(saveAbsence, { failure: "inline", success: t.saved, onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const time = days && timeOf(days);
    setMissing(!time || standInId === "");
    if (time && standInId !== "") void run({ standInId, ...time });
  };
  if (deciders.length === 0) return <Callout tone="info">{words.nobody}</Callout>;
  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      {absence && <Present absence={absence} />}
      {isMissing && <Callout tone="danger">{t.missing}</Callout>}
      {error && error.fields.length === 0 && <Callout tone="danger">{error.message}</Callout>}
      <Field label={t.standIn} error={fieldError(error, "standInId")}>
        {({ required: _, ...control }) => (
          <NativeSelect
            {...control}
            value={standInId}
            placeholder={words.choose}
            options={deciderOptions(deciders, words.away)}
            onChange={(event) => setStandInId(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={t.days} error={fieldError(error, "endsAt")}>
        {({ required: _, ...control }) => (
          <DateRangePicker
            {...control}
            locale={locale}
            value={days}
            placeholder={t.chooseDays}
            onValueChange={setDays}
          />
        )}
      </Field>
      <div className="flex justify-end">
        <Button type="submit" variant="primary" loading={isPending}>
          {absence ? t.change : t.save}
        </Button>
      </div>
    </form>
  );
}
