import type { Locale } from "@bizosaas/portal-kit";
import { say } from "@bizosaas/portal-kit/server";
import { Card, DescriptionList, JsonView, linkClasses } from "@bizosaas/ui";
import type { ReactNode } from "react";
import { type ExtraFact, extraFactsOf, readableName } from "./extra-facts.ts";
import { extraValues, extraWords, valueWord } from "./extra-words.ts";
import { plainText } from "./plain-text.ts";
import { moneyText } from "./shop-facts.tsx";
import type { RecordWords } from "./words.ts";

type Props = { extra: Readonly<Record<string, unknown>>; t: RecordWords["record"]; locale: Locale };

/** Written by people in HTML. */
const marked: ReadonlySet<string> = new Set(["author", "description"]);
const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text);

type Values = Parameters<typeof valueWord>[0];

const shown = (
  { name, value }: ExtraFact,
  { t, locale, values }: Pick<Props, "t" | "locale"> & { values: Values },
): ReactNode => {
  if (typeof value === "boolean") return value ? t.yes : t.no;
  if (typeof value === "number") return value.toLocaleString(locale, { useGrouping: false });
  if (typeof value !== "string") return moneyText(value, locale);
  if (!isAddress(value)) return marked.has(name) ? plainText(value) : valueWord(values, name, value);
  return (
    <a href={value} target="_blank" rel="noreferrer" className={linkClasses()}>
      {value}
    </a>
  );
};

/** What a connector knows beyond the record's kind: in words as far as it goes, and otherwise as it came. */
export async function ExtraCard({ extra, t, locale }: Props): Promise<ReactNode> {
  const words: Readonly<Record<string, string>> = await say(extraWords);
  const values: Values = await say(extraValues);
  const { facts, rest } = extraFactsOf(extra, Object.keys(words));
  const hasRest = Object.keys(rest).length > 0;
  if (facts.length === 0 && !hasRest) return null;
  return (
    <Card title={t.more}>
      <div className="grid gap-4">
        {facts.length > 0 && (
          <DescriptionList
            items={facts.map((fact) => ({
              ...{ id: fact.name, term: words[fact.name] ?? readableName(fact.name) },
              value: shown(fact, { t, locale, values }),
            }))}
          />
        )}
        {hasRest && <JsonView value={rest} label={t.more} />}
      </div>
    </Card>
  );
}
