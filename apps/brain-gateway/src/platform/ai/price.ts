import { calcPrice, type ModelPrice } from "@pydantic/genai-prices";
import type { AiProviderId } from "./providers.ts";

export type AiUsage = {
  /** All input tokens, cached ones included. */
  inputTokens: number;
  outputTokens: number;
  cachedInputTokens?: number;
  cacheWriteTokens?: number;
};

/** Where a cost comes from: the provider's own bill, the price catalogue, or nowhere (then the cost is 0). */
export type CostBasis = "provider" | "catalogue" | "price_unknown" | "usage_unknown";
export type AiCost = { costMicros: number; costIsEstimate: boolean; costBasis: CostBasis };

export type PricedModel = { provider: AiProviderId; model: string; baseUrl?: string | undefined; at?: Date };

/** A price as an integer: nano-USD for a million tokens, so that decimals like 0.075 are exact. */
type NanosPerMtok = bigint;
const nanosPerMicro = 1_000_000_000n;

const tieredPrice = (price: ModelPrice[string], inputTokens: number): NanosPerMtok | undefined => {
  if (price === undefined) return undefined;
  if (typeof price === "number") return BigInt(Math.round(price * 1e9));
  const tier = price.tiers.filter(({ start }) => inputTokens > start).at(-1);
  return BigInt(Math.round((tier?.price ?? price.base) * 1e9));
};

/** The catalogue's prices in USD per million tokens; nothing when it does not know the model at that provider. */
export const findPrice = ({ provider, model, baseUrl, at }: PricedModel): ModelPrice | undefined => {
  const where = provider === "openai_compatible" ? { providerApiUrl: baseUrl ?? "" } : { providerId: provider };
  if (provider === "openai_compatible" && !baseUrl) return undefined;
  const found = calcPrice({ input_tokens: 0, output_tokens: 0 }, model, { ...where, ...(at && { timestamp: at }) });
  const price = found?.model_price;
  return price?.input_mtok === undefined || price.output_mtok === undefined ? undefined : price;
};

/**
 * Integer micro-USD: each part is multiplied exactly and the sum is rounded once, half up.
 * A long prompt moves the whole call into the higher tier, as the vendors bill it.
 */
export const costMicrosOf = (usage: AiUsage, price: ModelPrice): number => {
  const read = Math.min(usage.cachedInputTokens ?? 0, usage.inputTokens);
  const written = Math.min(usage.cacheWriteTokens ?? 0, usage.inputTokens - read);
  const rateOf = (key: string) => tieredPrice(price[key], usage.inputTokens);
  const input = rateOf("input_mtok") ?? 0n;
  const nanos =
    BigInt(usage.inputTokens - read - written) * input +
    BigInt(read) * (rateOf("cache_read_mtok") ?? input) +
    BigInt(written) * (rateOf("cache_write_mtok") ?? input) +
    BigInt(usage.outputTokens) * (rateOf("output_mtok") ?? 0n);
  return Number((nanos + nanosPerMicro / 2n) / nanosPerMicro);
};

/** What a call cost. An unknown price or usage is said, never guessed. */
export const costOf = (model: PricedModel, usage: AiUsage | undefined, billedUsd?: number): AiCost => {
  if (billedUsd !== undefined) {
    return { costMicros: Math.round(billedUsd * 1e6), costIsEstimate: false, costBasis: "provider" };
  }
  if (!usage) return { costMicros: 0, costIsEstimate: true, costBasis: "usage_unknown" };
  const price = findPrice(model);
  if (!price) return { costMicros: 0, costIsEstimate: true, costBasis: "price_unknown" };
  return { costMicros: costMicrosOf(usage, price), costIsEstimate: true, costBasis: "catalogue" };
};
