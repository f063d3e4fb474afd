import type { Connector } from "@bizosaas/connectors";
import { Json } from "@bizosaas/contracts";
import type { ActionDescriptor } from "@bizosaas/workflows";

/** What workflow nodes need to know of every connector's actions. */
export const actionDescriptors = (connectors: readonly Connector[]): ActionDescriptor[] =>
  connectors.flatMap(({ id, name, icon, actions }) =>
    actions.map((action) => ({
      connectorId: id,
      connectorName: name,
      actionId: action.id,
      title: action.title,
      description: action.description,
      effect: action.effect,
      icon,
      input: action.input,
      sample: Json.parse(action.sample),
      undoable: action.undo !== undefined,
    })),
  );
