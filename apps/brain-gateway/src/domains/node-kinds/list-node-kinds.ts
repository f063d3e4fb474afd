import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";

export const listNodeKinds = verb(contract.nodeKinds.list, ({ services, locale }) =>
  Promise.resolve({ items: services.nodes.describe(locale) }),
);
