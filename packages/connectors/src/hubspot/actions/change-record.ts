import { AppError } from "@bizosaas/contracts";
import type { ActionContext, ActionResult } from "../../kit/action.ts";
import type { ResourceItem } from "../../kit/resource.ts";
import type { HubSpotClient } from "../hubspot-client.ts";
import { type CrmKind, type CrmMapping, readRecord } from "../resources/crm-resource.ts";
import {
  isWritten,
  type Properties,
  propertiesBefore,
  type RecordRef,
  restoreRecord,
  writeRecord,
} from "./record-write.ts";

type ResultOf<Output> = (
  client: HubSpotClient,
  id: string,
  wrote: boolean,
  context: ActionContext,
) => Promise<ActionResult<Output>>;

/** What an action gives: the record as HubSpot holds it now. */
export const resultsOf =
  <Kind extends CrmKind, Output>(
    mapping: CrmMapping<Kind>,
    toOutput: (item: ResourceItem<Kind>) => Output & { url: string },
  ): ResultOf<Output> =>
  async (client, id, wrote, { signal }) => {
    const item = await readRecord(client, mapping, id, { signal });
    if (!item) throw new AppError("not_found", `HubSpot has no record ${id} among its ${mapping.type}.`);
    const output = toOutput(item);
    return { output, resource: { ...item, kind: mapping.kind }, url: output.url, wrote };
  };

type Change<Input, Output> = {
  refOf: (input: Input) => RecordRef;
  changeOf: (input: Input) => Properties;
  resultOf: ResultOf<Output>;
};

/** How some fields of a record that is there are changed and put back. */
export const changesOf = <Input, Output>({ refOf, changeOf, resultOf }: Change<Input, Output>) => ({
  before: (client: HubSpotClient, input: Input, context: ActionContext) =>
    propertiesBefore(client, refOf(input), changeOf(input), context),
  isApplied: (client: HubSpotClient, input: Input, _before: Properties, context: ActionContext) =>
    isWritten(client, refOf(input), changeOf(input), context),
  run: async (client: HubSpotClient, input: Input, context: ActionContext) => {
    const wrote = await writeRecord(client, refOf(input), changeOf(input), context);
    return resultOf(client, refOf(input).id, wrote, context);
  },
  undo: (client: HubSpotClient, before: Properties, input: Input, context: ActionContext) =>
    restoreRecord(client, refOf(input), { before, change: changeOf(input) }, context),
});
