import { buttonClasses, EmptyState } from "@bizosaas/ui";
import type { ReactNode } from "react";
import { IntentLink } from "./intent-link.tsx";

type Words = { none: string; noneHint: string; noMatch: string; noMatchHint: string; clear: string };

/** Why a list shows nothing: filters hide all, and can be cleared; or there is nothing yet, and a way to begin. */
export function ListEmpty({
  isFiltered,
  words,
  path,
  start,
  icon,
}: {
  isFiltered: boolean;
  words: Words;
  /** The list without filters. */
  path: string;
  /** The first step, as a link or a button of the caller's. */
  start?: ReactNode;
  icon?: ReactNode;
}) {
  if (!isFiltered) {
    return <EmptyState kind="first_use" icon={icon} title={words.none} description={words.noneHint} action={start} />;
  }
  return (
    <EmptyState
      kind="no_results"
      title={words.noMatch}
      description={words.noMatchHint}
      action={
        <IntentLink href={path} className={buttonClasses()}>
          {words.clear}
        </IntentLink>
      }
    />
  );
}
