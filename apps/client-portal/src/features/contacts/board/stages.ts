import type { Choice, ConnectorAction, ListedResource } from "@bizosaas/contracts";
import type { Offer } from "../../records/acting/offers.ts";

/** The action that does nothing but put a record into one of the tool's stages, and the field that takes the stage. */
export type StageMove = { offer: Offer; pointer: string; field: string };

export const stageFieldOf = ({ fields, subject }: ConnectorAction): string | null => {
  const asked = fields.filter(({ name }) => name !== subject?.field);
  const [only] = asked;
  return asked.length === 1 && only?.hasChoices ? only.name : null;
};

export const stageMovesOf = (offers: readonly Offer[]): StageMove[] =>
  offers.flatMap((offer) => {
    const field = stageFieldOf(offer.action);
    const pointer = offer.action.subject?.field;
    return field !== null && typeof pointer === "string" && offer.refusal === null ? [{ offer, pointer, field }] : [];
  });

/** A part in brackets that all names share says nothing: the one pipeline that there is. */
const shortNames = (choices: readonly Choice[]): Choice[] => {
  const tails = new Set(choices.map(({ label }) => / \([^()]+\)$/.exec(label)?.[0] ?? ""));
  const [tail = ""] = tails;
  if (tails.size !== 1) return [...choices];
  return choices.map(({ value, label }) => ({ value, label: label.slice(0, label.length - tail.length) }));
};

export type StageColumn = { id: string; title: string; deals: ListedResource[] };

/** The stages in the tool's order with their deals; how many are in none of them is told apart. */
export const stageColumns = (choices: readonly Choice[], deals: readonly ListedResource[]) => {
  const columns = shortNames(choices).map(
    ({ value, label }): StageColumn => ({
      ...{ id: value, title: label },
      deals: deals.filter(({ status }) => status === value),
    }),
  );
  return { columns, outside: deals.length - columns.reduce((sum, column) => sum + column.deals.length, 0) };
};

/** The deals once one of them has moved: a tool keeps no order within a stage. */
export const moveDeal = (deals: readonly ListedResource[], { id, stage }: { id: string; stage: string }) =>
  deals.map((deal) => (deal.id === id ? { ...deal, status: stage } : deal));
