import type { Notice } from "@bizosaas/connectors";
import type { Locale, NotificationKind } from "@bizosaas/contracts";
import { notificationTemplates } from "../../platform/mail/notification-templates.ts";
import { fill } from "../../platform/mail/render-mail.ts";
import type { ApprovalOutcome } from "../approvals/index.ts";
import { type ClosedReason, messageWords } from "./message-words.ts";

/** What the mail says of the same notification. */
export type Told = { kind: NotificationKind; name: string; detail: string; organization: string; url: string };

export type MessageFacts = {
  messageId: string;
  locale: Locale;
  /** Null where the person has left, or the notification was not kept any longer: then none of it is repeated. */
  told: Told | null;
  /** Null for what is no approval. */
  approval: ApprovalOutcome | "gone" | null;
  closed: ClosedReason | null;
  /** Whether this connection can tell a press from what others send. */
  hasButtons: boolean;
};

const outcomeOf = ({ approval, closed, locale }: MessageFacts): string | null => {
  const words = messageWords[locale];
  if (approval === null) return null;
  if (approval === "gone") return words.gone;
  if (approval.status === "pending") return closed === null ? null : words.closed[closed];
  const said = words[approval.status];
  return typeof said === "string" ? said : said(approval.decidedByName);
};

const buttonsOf = ({
  approval,
  closed,
  hasButtons,
  locale,
  messageId: value,
  told,
}: MessageFacts): Notice["buttons"] => {
  const isOpen = approval !== null && approval !== "gone" && approval.status === "pending";
  if (!isOpen || !hasButtons || closed !== null || told === null) return [];
  const words = messageWords[locale];
  return [
    { id: "approve", label: words.approve, value, look: "primary" },
    { id: "reject", label: words.reject, value, look: "danger" },
  ];
};

/** A message as it should be now: what the mail says, what became of it, and the buttons while they would count. */
export const writeNotice = (facts: MessageFacts): Notice => {
  const outcome = outcomeOf(facts);
  const { told, locale } = facts;
  if (told === null) {
    const line = outcome ?? messageWords[locale].gone;
    return { summary: line, lines: [line], buttons: [] };
  }
  const { kind, name, detail, organization, url } = told;
  const { subject, lines, link } = notificationTemplates[kind][locale];
  const said = lines.map((line) => fill(line, { name, detail, organization }));
  const summary = fill(subject, { name, detail, organization });
  return {
    summary: outcome === null ? summary : `${outcome} ${summary}`,
    lines: [...said, outcome ?? ""],
    link: { label: link, url },
    buttons: buttonsOf(facts),
  };
};
