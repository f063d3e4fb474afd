const tag = /<(?=\/?\s*untrusted)/gi;

/** Puts what somebody else wrote between marks that it can't close by itself. */
export const untrusted = (source: string, text: string): string =>
  `<untrusted from="${source}">\n${text.replaceAll(tag, "‹")}\n</untrusted>`;

export const cutTo = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length)}… (cut: ${text.length} characters in all)`;
