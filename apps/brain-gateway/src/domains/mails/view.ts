import { MailState, type MailSummary } from "@bizosaas/contracts";

type Row = {
  id: string;
  recipient: string;
  template: string;
  subject: string;
  state: string;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
};

export const toMail = ({
  id,
  recipient,
  template,
  subject,
  state,
  lastError,
  createdAt,
  sentAt,
}: Row): MailSummary => ({
  ...{ id, recipient, template, subject, lastError },
  state: MailState.parse(state),
  createdAt: createdAt.toISOString(),
  sentAt: sentAt?.toISOString() ?? null,
});
