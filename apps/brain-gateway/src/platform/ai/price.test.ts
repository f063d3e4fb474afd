import fc from "fast-check";
import { expect, test } from "vitest";
import { type AiUsage, costMicrosOf, costOf, findPrice } from "./price.ts";

const tokens = fc.integer({ min: 0, max: 1_000_000_000 });
/** Prices in thousandths of a cent, so that the oracle can stay in whole numbers. */
const priceThousandths = fc.integer({ min: 0, max: 1_000_000 });
const usages = fc.record({ inputTokens: tokens, outputTokens: tokens });

test("a cost is the exact product rounded once, for any prices and amounts", () => {
  fc.assert(
    fc.property(usages, priceThousandths, priceThousandths, (usage, inputPrice, outputPrice) => {
      const price = { input_mtok: inputPrice / 1000, output_mtok: outputPrice / 1000 };
      const thousandths =
        BigInt(usage.inputTokens) * BigInt(inputPrice) + BigInt(usage.outputTokens) * BigInt(outputPrice);
      expect(costMicrosOf(usage, price)).toBe(Number((thousandths + 500n) / 1000n));
    }),
  );
});

test("costs of parts add up to the cost of the whole, within the one micro that each rounding may move", () => {
  fc.assert(
    fc.property(fc.array(usages, { minLength: 1, maxLength: 20 }), (parts) => {
      const price = { input_mtok: 0.15, output_mtok: 0.6 };
      const whole = parts.reduce<AiUsage>(
        (sum, part) => ({
          inputTokens: sum.inputTokens + part.inputTokens,
          outputTokens: sum.outputTokens + part.outputTokens,
        }),
        { inputTokens: 0, outputTokens: 0 },
      );
      const sum = parts.reduce((total, part) => total + costMicrosOf(part, price), 0);
      expect(Math.abs(sum - costMicrosOf(whole, price))).toBeLessThanOrEqual(Math.ceil(parts.length / 2) + 1);
    }),
  );
});

test("whole-dollar prices add up exactly, however a call is split", () => {
  fc.assert(
    fc.property(usages, usages, (a, b) => {
      const price = { input_mtok: 3, output_mtok: 15 };
      const both = { inputTokens: a.inputTokens + b.inputTokens, outputTokens: a.outputTokens + b.outputTokens };
      expect(costMicrosOf(a, price) + costMicrosOf(b, price)).toBe(costMicrosOf(both, price));
    }),
  );
});

test("cached and cache-written input is billed at its own price, never twice", () => {
  const price = { input_mtok: 3, cache_read_mtok: 0.3, cache_write_mtok: 3.75, output_mtok: 15 };
  const usage = { inputTokens: 1_000_000, cachedInputTokens: 400_000, cacheWriteTokens: 200_000, outputTokens: 0 };
  expect(costMicrosOf(usage, price)).toBe(400_000 * 3 + 400_000 * 0.3 + 200_000 * 3.75);
});

test("a prompt over the tier's start is billed wholly at the tier", () => {
  const price = { input_mtok: 3, output_mtok: 15 };
  const tiered = { ...price, input_mtok: Object.assign({ base: 3, tiers: [{ start: 200_000, price: 6 }] }) };
  expect(costMicrosOf({ inputTokens: 200_000, outputTokens: 0 }, tiered)).toBe(600_000);
  expect(costMicrosOf({ inputTokens: 200_001, outputTokens: 0 }, tiered)).toBe(1_200_006);
});

test("a known model has its catalogue price: gpt-4o-mini at 0.15 and 0.60 USD a million", () => {
  const cost = costOf({ provider: "openai", model: "gpt-4o-mini" }, { inputTokens: 1000, outputTokens: 500 });
  expect(cost).toEqual({ costMicros: 450, costIsEstimate: true, costBasis: "catalogue" });
});

test("an unknown model costs 0 and says that its price is unknown", () => {
  const usage = { inputTokens: 1000, outputTokens: 500 };
  const unknown = { costMicros: 0, costIsEstimate: true, costBasis: "price_unknown" };
  expect(costOf({ provider: "openai", model: "no-such-model" }, usage)).toEqual(unknown);
  const elsewhere = { provider: "openai_compatible", baseUrl: "http://10.0.0.5:8000/v1" } as const;
  expect(costOf({ ...elsewhere, model: "gpt-4o-mini" }, usage)).toEqual(unknown);
});

test("an OpenAI-compatible vendor in the catalogue is found by its address", () => {
  const groq = { provider: "openai_compatible", baseUrl: "https://api.groq.com/openai/v1" } as const;
  expect(findPrice({ ...groq, model: "llama-3.3-70b-versatile" })).toBeDefined();
});

test("the provider's own bill wins and is no estimate; missing usage is said", () => {
  const model = { provider: "openrouter", model: "openai/gpt-4o-mini" } as const;
  expect(costOf(model, undefined, 0.0000125)).toEqual({ costMicros: 13, costIsEstimate: false, costBasis: "provider" });
  expect(costOf(model, undefined).costBasis).toBe("usage_unknown");
});
