import { AppError, type ErrorCode } from "@bizosaas/contracts";
import { z } from "zod";
import type { EgressResponse } from "../kit/egress/index.ts";
import { rateLimited, retryAfterSeconds } from "../kit/retry-after.ts";

/** What every answer of Slack begins with; it fails with status 200 and `ok: false`. */
const Head = z.object({ ok: z.boolean(), error: z.string().catch(""), needed: z.string().catch("") });
type SlackHead = z.infer<typeof Head>;

/** Null for what is no answer of Slack's. */
const headOf = (answer: EgressResponse): SlackHead | null =>
  /^\s*\{/.test(answer.text()) ? (Head.safeParse(answer.json()).data ?? null) : null;

type Failure = readonly [code: ErrorCode, sentence: string];

const newToken = "Copy the app's token anew under OAuth & Permissions in Slack, and reconnect.";
const refused: Failure = ["credential_rejected", `Slack doesn't accept this token. ${newToken}`];
const ended: Failure = ["credential_rejected", `This token was revoked, or its app was uninstalled. ${newToken}`];
const busy: Failure = ["upstream_failed", "Slack failed while it answered."];
const noPerson: Failure = ["not_found", "Slack knows no such person, or their account was switched off."];
const mayNotPost: Failure = [
  "forbidden",
  "Slack doesn't let the app post there. Allow it in the channel's posting permissions, or choose another channel.",
];
const tooLong: Failure = ["invalid_input", "The message is too long for Slack. Keep it under 4,000 characters."];
const gone: Failure = ["not_found", "Slack no longer has this message."];

/** By Slack's own names; each says what to do. */
const failures: Readonly<Record<string, Failure>> = {
  invalid_auth: refused,
  not_authed: refused,
  not_allowed_token_type: ["forbidden", "Slack doesn't allow an app's token to do that."],
  token_revoked: ended,
  token_expired: ended,
  account_inactive: ended,
  access_denied: ["forbidden", "The workspace doesn't allow this app to do that. Ask one of its admins."],
  no_permission: ["forbidden", "The workspace doesn't allow this app to do that. Ask one of its admins."],
  ekm_access_denied: ["forbidden", "The workspace's admins have suspended posting. Ask one of them."],
  channel_not_found: [
    "not_found",
    "Slack shows the app no such channel. Check its name and, if it is private, invite the app there with /invite.",
  ],
  not_in_channel: ["forbidden", "The app isn't in this channel. Invite it there: type /invite and the app's name."],
  is_archived: ["conflict", "This channel is archived. Unarchive it in Slack, or choose another one."],
  is_inactive: ["conflict", "This channel is archived or frozen, so its messages can't be changed."],
  restricted_action: mayNotPost,
  restricted_action_read_only_channel: mayNotPost,
  restricted_action_thread_only_channel: mayNotPost,
  restricted_action_non_threadable_channel: mayNotPost,
  restricted_action_thread_locked: ["forbidden", "This thread is locked. Unlock it in Slack, or write in the channel."],
  cannot_reply_to_message: ["conflict", "Slack takes no replies to this kind of message."],
  msg_too_long: tooLong,
  msg_blocks_too_long: tooLong,
  no_text: ["invalid_input", "A message needs a text."],
  message_not_found: gone,
  thread_not_found: gone,
  cant_update_message: ["forbidden", "Slack lets the app change its own messages alone."],
  cant_delete_message: ["forbidden", "Slack lets the app delete its own messages alone."],
  edit_window_closed: ["conflict", "The workspace's settings no longer let this message be changed."],
  compliance_exports_prevent_deletion: ["conflict", "The workspace keeps every message, so none can be deleted."],
  user_not_found: noPerson,
  users_not_found: noPerson,
  user_disabled: noPerson,
  user_not_visible: noPerson,
  cannot_dm_bot: ["invalid_input", "Slack takes no messages to another app. Choose a person."],
  messages_tab_disabled: ["conflict", "Switch on the app's Messages tab in Slack, under App Home."],
  invalid_cursor: ["invalid_input", "This is no place in a list of Slack's. Start from the beginning."],
  internal_error: busy,
  fatal_error: busy,
  service_unavailable: busy,
  request_timeout: busy,
  update_failed: busy,
};

const tooMany: ReadonlySet<string> = new Set(["ratelimited", "rate_limited", "message_limit_exceeded"]);

/** Names of Slack's, made safe to repeat. */
const plain = (name: string): string => name.replace(/[^\w:.,-]/g, "").slice(0, 120);

const missingScope = ({ needed }: SlackHead): AppError => {
  const scopes = plain(needed).split(",").filter(Boolean).join(", ") || "that it needs for this";
  const message = `The app lacks the scope ${scopes}. Add it under OAuth & Permissions in Slack, reinstall the app, and reconnect.`;
  return new AppError("forbidden", message);
};

const failureOf = (head: SlackHead, headers: Headers): AppError => {
  if (tooMany.has(head.error)) return rateLimited("Slack", headers);
  if (head.error === "missing_scope") return missingScope(head);
  const [code, sentence] = failures[head.error] ?? [
    "upstream_failed",
    `Slack refused with “${plain(head.error) || "an unnamed error"}”.`,
  ];
  return new AppError(code, sentence);
};

/** The failure that an answer stands for; null where it is none. */
export const slackFailure = (answer: EgressResponse): AppError | null => {
  const { status, headers } = answer;
  if (status === 429) return rateLimited("Slack", headers);
  if (status >= 500) {
    const wait = headers.has("retry-after") ? { retryAfterSeconds: retryAfterSeconds(headers, Date.now()) } : {};
    return new AppError("upstream_failed", `Slack failed while it answered (${status}).`, wait);
  }
  const head = headOf(answer);
  if (head === null)
    return new AppError("upstream_failed", `Slack answered ${status} with something that isn't its data.`);
  return head.ok ? null : failureOf(head, headers);
};
