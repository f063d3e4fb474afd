import { Locale } from "@bizosaas/contracts";

/** The language to write to somebody in. */
export const mailLocale = (...known: (string | null | undefined)[]): Locale =>
  known.map((locale) => Locale.safeParse(locale)).find((parsed) => parsed.success)?.data ?? "en";
