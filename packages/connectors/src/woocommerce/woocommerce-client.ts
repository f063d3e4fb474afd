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
  /** With how many decimals the shop writes prices; null for a user who may not see its settings. Asked once. */
  decimals(signal?: AbortSignal): Promise<number | null>;
};

const Currency = z.object({ code: z.string() });
const Decimals = z.object({ value: z.coerce.number().int().min(0).max(8) });

/** What is hidden from this user, or not there in an older WooCommerce, reads as null. */
const orHidden = async <Value>(work: Promise<{ data: Value }>): Promise<Value | null> => {
  try {
    return (await work).data;
  } catch (error) {
    if (isAppError(error) && (error.code === "forbidden" || error.code === "not_found")) return null;
    throw error;
  }
};

export const createWooClient = (config: WordPressConfig, egress: Egress): WooClient => {
  const client = createRestClient(config, egress, { namespace, product: "WooCommerce", failureOf: wooFailure });
  const asked = async <Value>(name: string, ask: () => Promise<Value>): Promise<Value> => {
    if (!client.remember.has(name)) client.remember.set(name, await ask());
    return client.remember.get(name) as Value;
  };
  const currency: WooClient["currency"] = (signal) =>
    asked("currency", async () => {
      const found = await orHidden(client.call("GET", "data/currencies/current", Currency, { signal }));
      return found?.code ?? "";
    });
  const decimals: WooClient["decimals"] = (signal) =>
    asked("decimals", async () => {
      const route = "settings/general/woocommerce_price_num_decimals";
      const found = await orHidden(client.call("GET", route, Decimals, { signal }));
      return found?.value ?? null;
    });
  return { ...client, siteUrl: config.siteUrl, currency, decimals };
};
