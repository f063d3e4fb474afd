import type { Compared, Overview } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { Money, Stat, StatGrid, type StatProps, type TrendProps } from "@bizosaas/ui";
import { Bot, CircleCheck, Coins, Contact, FileText, ListChecks, Plug, ShoppingBag } from "lucide-react";
import { changeOf, successRate } from "./range.ts";
import type { OverviewWords } from "./words.ts";

type Props = { overview: Overview; t: OverviewWords["stats"]; locale: Locale };
type Tile = StatProps & { id: string; href: string };

const connectionsHint = ({ total, broken }: Overview["connections"], t: Props["t"]): string => {
  if (broken > 0) return t.connectionsBroken(broken);
  return total > 0 ? t.connectionsFine : t.connectionsNone;
};

const trendOf = (
  compared: Compared,
  { overview, t, locale }: Props,
  meaning: (direction: TrendProps["direction"]) => TrendProps["meaning"] = () => "neutral",
): TrendProps | undefined => {
  const change = changeOf(compared);
  if (!change) return undefined;
  const { direction } = change;
  const percent = Math.min(change.amount, 9.99).toLocaleString(locale, { style: "percent", maximumFractionDigits: 0 });
  const amount = change.amount > 9.99 ? `> ${percent}` : percent;
  return {
    direction,
    amount: t.change[direction](amount),
    text: t.than(overview.days),
    meaning: direction === "flat" ? "neutral" : meaning(direction),
  };
};

const upIsGood = (direction: TrendProps["direction"]): TrendProps["meaning"] => (direction === "up" ? "good" : "bad");

const rateTrend = ({ overview: { runs, days }, t, locale }: Props): TrendProps | undefined => {
  const now = successRate(runs.succeeded.now, runs.failed.now);
  const before = successRate(runs.succeeded.before, runs.failed.before);
  if (now === null || before === null) return undefined;
  const points = Math.round((now - before) * 100);
  const direction = points === 0 ? "flat" : points > 0 ? "up" : "down";
  return {
    direction,
    amount: t.points(Math.abs(points).toLocaleString(locale)),
    text: t.than(days),
    meaning: points === 0 ? "neutral" : points > 0 ? "good" : "bad",
  };
};

const costHint = ({ now, unpricedCalls }: Overview["ai"]["costMicros"], t: Props["t"]): string => {
  if (unpricedCalls === 0) return t.priced;
  return now === null ? t.nonePriced(unpricedCalls) : t.unpriced(unpricedCalls);
};

const aiTiles = (props: Props): Tile[] => {
  const { overview, t, locale } = props;
  const { ai, perDay, days } = overview;
  const { costMicros: cost } = ai;
  const number = (value: number) => value.toLocaleString(locale);
  return [
    {
      ...{ id: "ai", href: `/runs?days=${days}`, icon: <Bot aria-hidden />, label: t.ai, value: number(ai.runs.now) },
      hint: t.aiHint(ai.calls.now, number(ai.tokens.now)),
      trend: trendOf(ai.runs, props),
      spark: { values: perDay.map(({ aiCalls }) => aiCalls) },
    },
    {
      ...{ id: "cost", href: `/runs?days=${days}`, icon: <Coins aria-hidden />, label: t.cost },
      value: <Money micros={cost.now} locale={locale} />,
      hint: costHint(cost, t),
      trend:
        cost.now === null || cost.before === null ? undefined : trendOf({ now: cost.now, before: cost.before }, props),
      spark: { values: perDay.map(({ costMicros }) => costMicros) },
    },
  ];
};

const runTiles = (props: Props): Tile[] => {
  const { overview, t, locale } = props;
  const { runs, perDay, days } = overview;
  const rate = successRate(runs.succeeded.now, runs.failed.now);
  return [
    {
      ...{ id: "runs", href: `/runs?days=${days}`, icon: <ListChecks aria-hidden />, label: t.runs },
      value: runs.total.now.toLocaleString(locale),
      hint: t.runsHint(overview.workflows.active, overview.workflows.total),
      trend: trendOf(runs.total, props),
      spark: { values: perDay.map((day) => day.runs) },
    },
    {
      ...{ id: "rate", href: `/runs?status=failed&days=${days}`, icon: <CircleCheck aria-hidden />, label: t.rate },
      value: rate === null ? t.noRate : rate.toLocaleString(locale, { style: "percent", maximumFractionDigits: 0 }),
      hint: t.rateHint(runs.failed.now),
      trend: rateTrend(props),
      // It draws the failed ones: a red line along "no run failed" would say the opposite.
      spark: { values: perDay.map(({ failed }) => failed), tone: runs.failed.now > 0 ? "danger" : "success" },
    },
  ];
};

const tilesOf = (props: Props): Tile[] => {
  const { overview, t, locale } = props;
  const { connections, content, perDay } = overview;
  return [
    {
      ...{ id: "connections", href: "/connections", icon: <Plug aria-hidden />, label: t.connections },
      value: connections.total.toLocaleString(locale),
      hint: connectionsHint(connections, t),
    },
    ...runTiles(props),
    ...aiTiles(props),
    {
      ...{ id: "content", href: "/content", icon: <FileText aria-hidden />, label: t.content },
      value: (content.created.now + content.changed.now).toLocaleString(locale),
      hint: t.contentHint(content.created.now, content.changed.now),
      trend: trendOf(
        { now: content.created.now + content.changed.now, before: content.created.before + content.changed.before },
        props,
      ),
      spark: { values: perDay.map(({ created, changed }) => created + changed) },
    },
  ];
};

/** New orders and contacts, for those who had any lately: a shop or a CRM is not everybody's. */
const customerTiles = (props: Props): Tile[] => {
  const { overview, t, locale } = props;
  const { orders, contacts, perDay } = overview;
  const tiles = [
    {
      ...{ id: "orders", href: "/shop/orders", icon: <ShoppingBag aria-hidden />, label: t.orders, hint: t.ordersHint },
      ...{ compared: orders, values: perDay.map((day) => day.orders) },
    },
    {
      ...{ id: "contacts", href: "/contacts", icon: <Contact aria-hidden />, label: t.contacts, hint: t.contactsHint },
      ...{ compared: contacts, values: perDay.map((day) => day.contacts) },
    },
  ];
  return tiles
    .filter(({ compared }) => compared.now + compared.before > 0)
    .map(({ compared, values, ...tile }) => ({
      ...{ ...tile, value: compared.now.toLocaleString(locale), spark: { values } },
      trend: trendOf(compared, props, upIsGood),
    }));
};

/** The organization in its figures over the range, each of which leads to its page. */
export function OverviewStats(props: Props) {
  const tiles = [...tilesOf(props), ...customerTiles(props)];
  return (
    <StatGrid columns={tiles.length > 6 ? 4 : 3}>
      {tiles.map(({ id, ...tile }) => (
        <Stat key={id} {...tile} LinkComponent={IntentLink} />
      ))}
    </StatGrid>
  );
}
