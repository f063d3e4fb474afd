import { listConnectors as connectorCatalogue } from "@bizosaas/connectors";
import { contract } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";
import { toConnectorView } from "./view.ts";

export const listConnectors = readVerb(contract.connectors.list, ({ services, locale }) =>
  Promise.resolve({ items: connectorCatalogue().map((connector) => toConnectorView(services.env, connector, locale)) }),
);
