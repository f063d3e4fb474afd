import { AppError } from "@bizosaas/contracts";
import type { ActionContext, ActionResult } from "../../kit/action.ts";
import { readBack } from "../../kit/read-back.ts";
import type { ResourceItem } from "../../kit/resource.ts";
import type { HubSpotAccount, HubSpotClient } from "../hubspot-client.ts";
import type { HubSpotRecord } from "../record-page.ts";
import { type CrmKind, type CrmMapping, fetchRecord, toItem } from "../resources/crm-resource.ts";
import {
  createRecord,
  holds,
  isWritten,
  type NewRecord,
  type Properties,
  propertiesBefore,
  type RecordRef,
  restoreRecord,
  saveRecord,
} from "./record-write.ts";

type Write<Output> = (
  client: HubSpotClient,
  id: string,
  change: Properties,
  context: ActionContext,
) => Promise<ActionResult<Output>>;

type Read = (property: string) => string;

/**
 * How actions write one of HubSpot's objects, and give the record as HubSpot holds it then. Once written, only reading it back
 * can fail, and must not: nobody would know what was made, and a second try would take the change for what was there before.
 */
export const writesOf = <Kind extends CrmKind, Output>(
  mapping: CrmMapping<Kind>,
  toOutput: (item: ResourceItem<Kind>, read: Read) => Output & { url: string },
) => {
  const { type } = mapping;
  const toResult = (record: HubSpotRecord, account: HubSpotAccount, wrote: boolean): ActionResult<Output> => {
    const item = toItem(mapping, record, account);
    const output = toOutput(item, (property) => record.properties[property] ?? "");
    return { output, resource: { ...item, kind: mapping.kind }, url: output.url, wrote };
  };
  const give = async (client: HubSpotClient, record: HubSpotRecord, { signal }: ActionContext) =>
    toResult(record, await client.account(signal), false);
  const show = (client: HubSpotClient, id: string, context: ActionContext) =>
    readBack(() => fetchRecord(client, mapping, id, context), { ...context, mayBeCutOff: true });
  const shown = (found: HubSpotRecord | null, assumed: HubSpotRecord, account: HubSpotAccount) =>
    found ? toResult(found, account, true) : { ...toResult(assumed, account, true), isAssumed: true };
  const make = async (client: HubSpotClient, body: NewRecord, context: ActionContext) => {
    const account = await client.account(context.signal);
    const made = await createRecord(client, type, body, context);
    return shown(await show(client, made.id, context), made, account);
  };
  /** Looks before it writes. */
  const write: Write<Output> = async (client, id, change, context) => {
    const account = await client.account(context.signal);
    const current = await fetchRecord(client, mapping, id, context);
    if (!current) throw new AppError("not_found", `HubSpot has no record ${id} among its ${type}.`);
    if (holds(current.properties, change)) return toResult(current, account, false);
    await saveRecord(client, { type, id }, change, context);
    const asWritten = { ...current, properties: { ...current.properties, ...change } };
    return shown(await show(client, id, context), asWritten, account);
  };
  return { make, write, give };
};

type Change<Input, Output> = {
  refOf: (input: Input) => RecordRef;
  changeOf: (input: Input) => Properties;
  write: Write<Output>;
};

/** How some fields of a record that is there are changed and put back. */
export const changesOf = <Input, Output>({ refOf, changeOf, write }: Change<Input, Output>) => ({
  before: (client: HubSpotClient, input: Input, context: ActionContext) =>
    propertiesBefore(client, refOf(input), changeOf(input), context),
  isApplied: (client: HubSpotClient, input: Input, _before: Properties, context: ActionContext) =>
    isWritten(client, refOf(input), changeOf(input), context),
  run: (client: HubSpotClient, input: Input, context: ActionContext) =>
    write(client, refOf(input).id, changeOf(input), context),
  undo: (client: HubSpotClient, before: Properties, input: Input, context: ActionContext) =>
    restoreRecord(client, refOf(input), { before, change: changeOf(input) }, context),
});
