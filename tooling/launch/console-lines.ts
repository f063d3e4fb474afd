import { isVerbose } from "./env.ts";

const paint = (code: number, text: string): string =>
  process.stdout.hasColors?.() ? `\u001b[${code}m${text}\u001b[0m` : text;

export const say = (line: string): void => console.log(line);
export const dim = (text: string): string => paint(2, text);
export const bold = (text: string): string => paint(1, text);

const quietLevels: unknown[] = ["trace", "debug", "info"];

/** What of a service's line the console shows. */
export const summarize = (line: string): string | undefined => {
  try {
    const entry: unknown = JSON.parse(line);
    if (typeof entry !== "object" || entry === null || !("level" in entry)) return undefined;
    if (quietLevels.includes(entry.level) && !isVerbose()) return undefined;
    return "msg" in entry && typeof entry.msg === "string" ? entry.msg : undefined;
  } catch {
    return line.trim() || undefined;
  }
};

/** A service's line for the console: structured ones only from warnings up, the whole of it being in its log. */
export const sayForService = (name: string, line: string): void => {
  const text = summarize(line);
  if (text) say(`${dim(name.padEnd(14))} ${text.slice(0, 300)}`);
};
