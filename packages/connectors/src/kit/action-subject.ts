import { formFieldsOf, type ResourceKind } from "@bizosaas/contracts";
import type { Action } from "./action.ts";

/** What an action is about: records of a kind, named by one of its fields; without a field it makes a new one. */
export type ActionSubject = { kind: ResourceKind; field: string | null };

type Asked = Pick<Action, "input" | "target" | "creates">;

/** The field whose value comes out of `target` as the record's id; an action that names it otherwise has none. */
const pointerOf = (action: Asked): ActionSubject | null => {
  const names = formFieldsOf(action.input).map(({ name }) => name);
  try {
    const target = action.target(Object.fromEntries(names.map((name) => [name, name])));
    const field = names.find((name) => name === target?.externalId);
    return target && field !== undefined ? { kind: target.kind, field } : null;
  } catch {
    return null;
  }
};

/** Where pages may offer an action: on a record, or beside a list of them; null where neither is known. */
export const subjectOf = (action: Asked): ActionSubject | null =>
  action.creates === undefined ? pointerOf(action) : { kind: action.creates, field: null };
