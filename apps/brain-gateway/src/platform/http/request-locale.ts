import { Locale } from "@bizosaas/contracts";

/** The language that an `accept-language` header (RFC 9110, 12.5.4) puts first, if we speak it; its weights are not read. */
export const requestLocale = (header: string | undefined): Locale => {
  const [first = ""] = (header ?? "").split(/[,;]/);
  return Locale.safeParse(first.trim().toLowerCase().split("-")[0]).data ?? "en";
};
