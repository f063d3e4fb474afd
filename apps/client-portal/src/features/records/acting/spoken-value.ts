import type { FormField } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { formatPlainDate, textOf } from "@bizosaas/ui";
import { dayFields } from "./typed-amounts.ts";

const most = 120;

/** What a field holds, as its reader writes it; null where only its tool has words for it. */
export const spokenValue = (
  { name, options, hasChoices }: Pick<FormField, "name" | "options" | "hasChoices">,
  value: unknown,
  locale: Locale,
): string | null => {
  const text = textOf(value);
  if (text === "") return "";
  if (hasChoices) return null;
  if (options) return options.find((option) => option.value === text)?.label ?? null;
  return dayFields.has(name) ? formatPlainDate(text, locale) : text.slice(0, most);
};
