import type { Choice, ResourceKind } from "@bizosaas/contracts";
import type { Connector } from "../connector.ts";
import type { Egress } from "../egress/index.ts";
import type { ListRequest } from "../resource.ts";

export type Typed = Record<string, unknown>;

type ListedKind = { kind: ResourceKind; externalIds: string[] };
type ListedChoices = { actionId: string; field: string; choices: Choice[] };

/** More than fit on three pages of seven: items of a kind or, of a vendor without kinds, what a field can be. */
export type Listed = ListedKind | ListedChoices;

type Part = { connector: Connector; listed: Listed; clientFor(typed: Typed, by?: Egress): unknown };

/** How a kind is listed, and what is expected of it. */
export const listedKind = ({ connector, listed, clientFor }: Part) => {
  if (!("kind" in listed)) throw new Error(`${connector.id} is put to the test by choices.`);
  const resource = connector.resources.find(({ kind }) => kind === listed.kind);
  if (!resource) throw new Error(`${connector.id} doesn't read ${listed.kind}.`);
  return {
    resource,
    externalIds: listed.externalIds,
    list: (typed: Typed, request: Partial<ListRequest> = {}, by?: Egress) =>
      resource.list(clientFor(typed, by), { cursor: null, since: null, pageSize: 7, ...request }),
  };
};

/** How a field's choices are listed, and which are expected. */
export const listedChoices = ({ connector, listed, clientFor }: Part) => {
  if ("kind" in listed) throw new Error(`${connector.id} is put to the test by a kind.`);
  const { actionId, field, choices } = listed;
  const { listChoices } = connector.actions.find(({ id }) => id === actionId) ?? {};
  if (!listChoices) throw new Error(`${connector.id} has no choices for ${field} of ${actionId}.`);
  return { choices, list: (typed: Typed, by?: Egress) => listChoices(clientFor(typed, by), field) };
};

/** What a kind or a field gives first. */
export const listAny = (part: Part, typed: Typed, by?: Egress): Promise<unknown> =>
  "kind" in part.listed ? listedKind(part).list(typed, {}, by) : listedChoices(part).list(typed, by);
