const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff)))
    .replace(/&#(\d{1,7});/g, (_, digits: string) => String.fromCodePoint(Math.min(Number(digits), 0x10ffff)))
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (whole, name: string) => named[name] ?? whole)
    .trim();

/**
 * Whether WordPress holds the text that was sent. It stores some characters as entities (for users without the right
 * to raw HTML, and emoji on old databases), trims, and rewrites line ends.
 */
export const sameText = (stored: string, sent: string): boolean => plain(stored) === plain(sent);
