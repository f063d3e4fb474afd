"use client";

import { buttonClasses, EmptyState, ErrorState } from "@bizosaas/ui";
import { useTransition } from "react";
import { kitWords } from "../kit-words.ts";
import { IntentLink } from "./intent-link.tsx";
import { useWords } from "./locale-context.tsx";
import { useRefresh } from "./use-refresh.ts";

/** Why something could not be shown: no permission, or a failure with a retry and a reference. */
export function ReadFailure({
  isForbidden,
  message,
  reference,
}: {
  isForbidden: boolean;
  message: string;
  reference?: string | undefined;
}) {
  const t = useWords(kitWords).failure;
  const refresh = useRefresh();
  const [isRetrying, startRetry] = useTransition();
  if (isForbidden) {
    return (
      <EmptyState
        kind="no_permission"
        title={t.forbiddenTitle}
        description={t.forbiddenHint}
        action={
          <IntentLink href="/" className={buttonClasses()}>
            {t.goHome}
          </IntentLink>
        }
      />
    );
  }
  return (
    <ErrorState
      title={t.title}
      description={message}
      reference={reference}
      isRetrying={isRetrying}
      onRetry={() => startRetry(refresh)}
    />
  );
}
