import { isAppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { Validation } from "../kit/connector.ts";
import type { Egress } from "../kit/egress/index.ts";
import type { WordPressConfig } from "../wordpress-rest/config.ts";
import { judged, judgeUser } from "../wordpress-rest/judge-user.ts";
import { capabilityLabels, readingCapabilities } from "./capabilities.ts";
import { createWooClient, namespace, notActive, type WooClient } from "./woocommerce-client.ts";

const Rows = z.array(z.object({ id: z.int() }));

/** A look that only WooCommerce can answer: that its API is there, not only a user of WordPress. */
const look = async (client: WooClient, { capabilities }: Validation, signal?: AbortSignal): Promise<void> => {
  const mayRead = (id: string) => capabilities.some((each) => each.id === id && each.allowed);
  const route = mayRead("read_private_products") ? "products" : "orders";
  await client.call("GET", route, Rows, { query: { per_page: 1, _fields: "id" }, signal });
};

const consumerKey =
  "This is a consumer key. Over http WooCommerce wants those signed with OAuth 1, so they aren't taken here: use a " +
  "WordPress user and an Application Password, which open the shop as well.";

/** Judged by WordPress's own word on the user, and by one call that WooCommerce alone answers. */
export const validateWooCommerce = async (
  config: WordPressConfig,
  egress: Egress,
  signal?: AbortSignal,
): Promise<Validation> => {
  if (/^ck_[0-9a-f]{20,}$/i.test(config.username)) return judged("invalid", consumerKey);
  const client = createWooClient(config, egress);
  const verdict = await judgeUser(client, { config, labels: capabilityLabels }, signal);
  if (verdict.outcome !== "valid" && verdict.outcome !== "limited") return verdict;
  try {
    const { namespaces } = await client.root(signal);
    if (namespaces !== null && !namespaces.includes(namespace)) return judged("invalid", notActive);
    if (!verdict.capabilities.some(({ id, allowed }) => allowed && readingCapabilities.includes(id)))
      return judged("invalid", "This user may see neither the products nor the orders of the shop.", {
        capabilities: verdict.capabilities,
      });
    await look(client, verdict, signal);
    return verdict;
  } catch (error) {
    if (!isAppError(error)) throw error;
    const wait = error.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: error.retryAfterSeconds };
    return judged(error.message === notActive ? "invalid" : "unknown", error.message, wait);
  }
};
