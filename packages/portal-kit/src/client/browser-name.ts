/** Ordered: an engine that poses as another comes before it. */
const browsers: [pattern: RegExp, name: string][] = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/(Firefox|FxiOS)\//, "Firefox"],
  [/(Chrome|CriOS|Chromium)\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: [pattern: RegExp, name: string][] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

const firstMatch = (list: [RegExp, string][], userAgent: string) =>
  list.find(([pattern]) => pattern.test(userAgent))?.[1];

/** Enough of a user agent for its owner to recognise it; a hint, never a fact to decide by. */
export const browserName = (userAgent: string): { browser: string; system: string | undefined } | null => {
  const browser = firstMatch(browsers, userAgent);
  return browser ? { browser, system: firstMatch(systems, userAgent) } : null;
};
