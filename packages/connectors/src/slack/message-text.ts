import { AppError } from "@bizosaas/contracts";

/** A message of more than this can't be changed later. */
export const longestText = 4000;

/** Who is alerted besides those who follow a channel; the author of a step says so, never the text. */
export const mentions = ["nobody", "here", "channel"] as const;
type Mention = (typeof mentions)[number];

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Slack reads `<…>` as a link or as an alert to everybody; escaped, it is text, wherever it came from. */
export const escapeText = (text: string): string => text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign);

/** What ends a sentence or sets it apart is none of the address in it. A `;` may end an escaped sign. */
const behindAddress: ReadonlySet<string> = new Set(`.,:!?'"”’»*~\``);

const withoutRest = (found: string): string => {
  let unopened = found.split(")").length - found.split("(").length;
  let end = found.length;
  for (; end > 0; end -= 1) {
    const sign = found.charAt(end - 1);
    if (!behindAddress.has(sign) && (sign !== ")" || unopened <= 0)) break;
    if (sign === ")") unopened -= 1;
  }
  return found.slice(0, end);
};

/** An address of an escaped text ends where a sign was escaped: a `|` in it would give the link other words. */
const withLinks = (escaped: string): string =>
  escaped.replace(/\bhttps?:\/\/(?:(?!&[lg]t;)[^\s|])+/g, (found) => {
    const address = withoutRest(found);
    return address.endsWith("://") ? found : `<${address}>${found.slice(address.length)}`;
  });

/** A text as it is sent. Throws `invalid_input` where Slack would cut it off. */
export const toSlackText = (text: string, mention: Mention = "nobody"): string => {
  const sent = `${mention === "nobody" ? "" : `<!${mention}> `}${withLinks(escapeText(text))}`;
  if (sent.length <= longestText) return sent;
  const message = `The message has ${sent.length} characters as Slack counts them, where &, < and > are 4 or 5 and an address has 2 more. Keep it under ${longestText}.`;
  throw new AppError("invalid_input", message);
};

/** Slack makes links of e-mail addresses, trims, and knows one kind of line end. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/<(?:mailto:|tel:)[^|>]*\|([^>]*)>/g, "$1")
    .replace(/<(https?:\/\/[^|>]*)\|([^>]*)>/g, "$2")
    .replace(/<(https?:\/\/[^|>]*)>/g, "$1")
    .trim();

/** Whether Slack holds the text that was sent. Emoji that it wrote as names make two of one, which costs a write. */
export const isSameText = (held: string, sent: string): boolean => plain(held) === plain(sent);
