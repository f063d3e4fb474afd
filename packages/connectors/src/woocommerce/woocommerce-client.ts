import { AppError, isAppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { Egress, EgressResponse } from "../kit/egress/index.ts";
import type { WordPressConfig } from "../wordpress-rest/config.ts";
import { createRestClient, type RestClient } from "../wordpress-rest/rest-client.ts";
import { restErrorOf, restFailure } from "../wordpress-rest/rest-failure.ts";

export const namespace = "wc/v3";

export const notActive = "WooCommerce isn't active on this site. Activate the plugin and try again.";

/** WordPress' error shape with WooCommerce's codes: a write to a missing record is a 400 there, not a 404. */
export const wooFailure = (answer: EgressResponse): AppError => {
  const code = restErrorOf(answer)?.code ?? "";
  if (code === "rest_no_route") return new AppError("upstream_failed", notActive);
  if (/^woocommerce_rest_\w*invalid_id$/.test(code))
    return new AppError("not_found", "WooCommerce no longer has this record.");
  return restFailure(answer);
};

export type WooClient = RestClient & {
  siteUrl: string;
  /** The shop's ISO 4217 currency; empty for a user who may not see the shop's settings. Asked once. */
  currency(signal?: AbortSignal): Promise<string>;
};

const Currency = z.object({ code: z.string() });

export const createWooClient = (config: WordPressConfig, egress: Egress): WooClient => {
  const client = createRestClient(config, egress, { namespace, product: "WooCommerce", failureOf: wooFailure });
  const currency: WooClient["currency"] = async (signal) => {
    const known = client.remember.get("currency");
    if (typeof known === "string") return known;
    const code = await client.call("GET", "data/currencies/current", Currency, { signal }).then(
      ({ data }) => data.code,
      (error: unknown) => {
        if (isAppError(error) && error.code === "forbidden") return "";
        throw error;
      },
    );
    client.remember.set("currency", code);
    return code;
  };
  return { ...client, siteUrl: config.siteUrl, currency };
};
