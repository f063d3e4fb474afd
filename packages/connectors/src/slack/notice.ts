import { escapeText } from "./message-text.ts";

/** A label of ours and what is sent back when it is pressed. */
export type NoticeButton = { id: string; label: string; value: string; look: "primary" | "danger" };

/** What a person is told in a direct message. All of it is text: nothing in it alerts, links or opens anything. */
export type Notice = {
  /** What a lock screen says. */
  summary: string;
  lines: readonly string[];
  link?: { label: string; url: string } | undefined;
  buttons: readonly NoticeButton[];
};

/** Slack takes 3,000 characters a section; an escaped sign has up to five. */
const longestLine = 590;

const bounded = (text: string): string =>
  text.length <= longestLine ? text : `${text.slice(0, longestLine - 1).trimEnd()}…`;

/** A person's line ends, or signs that turn the text's direction, would pass for lines of ours. */
const oneLine = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ").trim();

const said = (text: string): string => escapeText(bounded(oneLine(text)));

/** Verbatim: addresses and names of channels that came out of data stay letters. */
const section = (text: string) => ({ type: "section", text: { type: "mrkdwn", text, verbatim: true } });

const button = ({ id, label, value, look }: NoticeButton) => ({
  ...{ type: "button", action_id: id, value, style: look },
  text: { type: "plain_text", text: label, emoji: false },
});

/** As Slack's blocks. The link is one of the text, since a button that links is reported to the app as well. */
export const toBlocks = ({ summary, lines, link, buttons }: Notice): { text: string; blocks: object[] } => ({
  text: said(summary),
  blocks: [
    ...lines
      .map(said)
      .filter((line) => line !== "")
      .map(section),
    ...(link ? [section(`<${escapeText(link.url).replaceAll("|", "%7C")}|${said(link.label)}>`)] : []),
    ...(buttons.length > 0 ? [{ type: "actions", block_id: "decision", elements: buttons.map(button) }] : []),
  ],
});
