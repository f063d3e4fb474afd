"use client";

import type { KeptDraft, WorkflowVersion } from "@bizosaas/contracts";
import { useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Button, Field, NativeSelect } from "@bizosaas/ui";
import { ArrowLeftRight } from "lucide-react";
import { useRouter } from "next/navigation";
import { compareHref, versionNameOf } from "./version-name.ts";
import { versionWords } from "./words.ts";

type Props = {
  workflowId: string;
  from: string;
  to: string;
  versions: { items: readonly WorkflowVersion[]; keptDrafts: readonly KeptDraft[] };
};

/** Which two are compared; the choice is in the address. */
export function ComparisonSides({ workflowId, from, to, versions }: Props) {
  const t = useWords(versionWords);
  const locale = useLocale();
  const router = useRouter();
  const show = (nextFrom: string, nextTo: string) =>
    router.replace(compareHref(workflowId, nextFrom, nextTo), { scroll: false });
  const options = [
    { value: "draft", label: t.draft },
    ...versions.items.map(({ number, note }) => ({
      value: String(number),
      label: note ? `${t.version(number)}: ${note.slice(0, 40)}` : t.version(number),
    })),
    ...versions.keptDrafts.map(({ id, keptAt }) => ({
      value: id,
      label: versionNameOf({ ref: id, number: null, at: keptAt }, t, locale),
    })),
  ];
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field label={t.compare.from}>
        {({ required: _, ...control }) => (
          <NativeSelect
            {...control}
            options={options}
            value={from}
            onChange={(event) => show(event.currentTarget.value, to)}
          />
        )}
      </Field>
      <Button icon={<ArrowLeftRight aria-hidden />} onClick={() => show(to, from)}>
        {t.compare.swap}
      </Button>
      <Field label={t.compare.to}>
        {({ required: _, ...control }) => (
          <NativeSelect
            {...control}
            options={options}
            value={to}
            onChange={(event) => show(from, event.currentTarget.value)}
          />
        )}
      </Field>
    </div>
  );
}
