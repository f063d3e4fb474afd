"use client";

import type { MailSummary } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, Dialog } from "@bizosaas/ui";
import { Fragment, useState } from "react";
import { readMail } from "./actions.ts";
import { mailboxWords } from "./words.ts";

const address = /(https?:\/\/\S+)/;

/** The text as it was mailed; its links can be followed and copied. */
function MailText({ text }: { text: string }) {
  return (
    <p className="text-body break-words whitespace-pre-wrap">
      {text.split(address).map((part, index) =>
        address.test(part) ? (
          <a key={`${index}-${part}`} href={part} className="text-primary-text underline underline-offset-4 break-all">
            {part}
          </a>
        ) : (
          <Fragment key={`${index}-${part}`}>{part}</Fragment>
        ),
      )}
    </p>
  );
}

/** Opens one mail; that it was read is written down. */
export function MailReader({ mail }: { mail: MailSummary }) {
  const t = useWords(mailboxWords);
  const [text, setText] = useState<string | null | undefined>(undefined);
  const { run, isPending } = useAction(readMail, { onDone: (read) => setText(read.text) });
  return (
    <>
      <Button
        size="sm"
        loading={isPending}
        aria-label={t.readThat(mail.subject)}
        onClick={() => void run({ mailId: mail.id })}
      >
        {t.read}
      </Button>
      {text !== undefined && (
        <Dialog
          open
          onOpenChange={(open) => !open && setText(undefined)}
          title={mail.subject}
          description={t.to(mail.recipient)}
          footer={
            <>
              <span className="me-auto self-center text-dense text-fg-muted">{t.audited}</span>
              <Button onClick={() => setText(undefined)}>{t.close}</Button>
            </>
          }
        >
          {text === null ? <p className="text-body text-fg-muted">{t.gone}</p> : <MailText text={text} />}
        </Dialog>
      )}
    </>
  );
}
