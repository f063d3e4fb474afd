import { AppError } from "@bizosaas/contracts";
import { fluentcrm } from "./fluentcrm/index.ts";
import { hubspot } from "./hubspot/index.ts";
import type { Connector } from "./kit/connector.ts";
import { slack } from "./slack/index.ts";
import { woocommerce } from "./woocommerce/index.ts";
import { wordpress } from "./wordpress/index.ts";

const connectors: readonly Connector[] = [wordpress, woocommerce, fluentcrm, hubspot, slack];

/** Every connector of the product, in the order pages show them. */
export const listConnectors = (): readonly Connector[] => connectors;

/** Throws `not_found` for an id that no connector has. */
export const getConnector = (id: string): Connector => {
  const connector = connectors.find((each) => each.id === id);
  if (connector) return connector;
  throw new AppError("not_found", "There is no such connector.");
};
