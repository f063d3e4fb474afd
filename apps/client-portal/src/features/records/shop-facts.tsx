import { Money, ShopOrder, ShopStock, ShopVariant } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import type { ReactNode } from "react";
import { dayOf } from "./listed-fact.tsx";
import type { RecordWords } from "./words.ts";

type Context = { t: Pick<RecordWords["record"], "stock">; locale: Locale };

const isCurrency = (text: string): boolean => /^[A-Z]{3}$/.test(text);

/** Exact, however large: the amount stays text up to here. */
export const moneyText = ({ amount, currency }: Money, locale: Locale): string =>
  isCurrency(currency)
    ? new Intl.NumberFormat(locale, { style: "currency", currency }).format(amount as `${number}`)
    : amount;

/** How many there are where somebody counts, else the shop's word. */
export const stockText = ({ isManaged, quantity, state }: ShopStock, { t, locale }: Context): string =>
  isManaged && quantity !== null ? quantity.toLocaleString(locale) : t.stock[state];

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="grid gap-1">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an order may hold the same line twice, and none ever moves.
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}

const variantText = ({ name, sku, price, stock }: ShopVariant, context: Context): string =>
  [name || sku, price && moneyText(price, context.locale), stockText(stock, context)].filter(Boolean).join(" · ");

const lineText = ({ quantity, name, total }: ShopOrder["lines"][number], { locale }: Context): string =>
  [`${quantity.toLocaleString(locale)} × ${name}`, total && moneyText(total, locale)].filter(Boolean).join(" · ");

/** What a shop's records have beyond text; undefined for a field that any kind may have. */
export const shopFact = (field: string, value: unknown, context: Context): ReactNode | undefined => {
  const { locale } = context;
  switch (field) {
    case "price":
    case "regularPrice":
    case "salePrice":
    case "total": {
      const money = Money.safeParse(value).data;
      return money ? <span className="whitespace-nowrap tabular-nums">{moneyText(money, locale)}</span> : null;
    }
    case "stock": {
      const stock = ShopStock.safeParse(value).data;
      return stock ? <span className="tabular-nums">{stockText(stock, context)}</span> : null;
    }
    case "variants":
      return (
        <Lines lines={(ShopVariant.array().safeParse(value).data ?? []).map((each) => variantText(each, context))} />
      );
    case "lines":
      return (
        <Lines lines={(ShopOrder.shape.lines.safeParse(value).data ?? []).map((each) => lineText(each, context))} />
      );
    case "categories":
      return (Array.isArray(value) ? value : []).join(", ");
    case "shipTo":
    case "customerNote":
      return <span className="whitespace-pre-line">{String(value)}</span>;
    case "placedAt":
    case "paidAt":
    case "completedAt":
      return dayOf(value, locale);
    default:
      return undefined;
  }
};
