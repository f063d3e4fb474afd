import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { type ActionContext, defineAction } from "../../kit/action.ts";
import type { WooClient } from "../woocommerce-client.ts";

const Input = z.strictObject({
  code: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .regex(/^\S+$/, "A code without spaces, such as SPRING10.")
    .meta({ title: "Code", description: "What customers type. It is there once in a shop.", control: "template" }),
  discountType: z.enum(["percent", "fixed_cart"]).meta({
    title: "Discount",
    control: "select",
    options: [
      { value: "percent", label: "Per cent of the order" },
      { value: "fixed_cart", label: "An amount off the order" },
    ],
  }),
  amount: z.coerce
    .string()
    .trim()
    .transform((typed) => typed.replace(",", "."))
    .pipe(z.string().regex(/^\d{1,12}(\.\d{1,4})?$/, "A number without a sign, such as 10."))
    .meta({ title: "How much", control: "template" }),
  expiresOn: z
    .string()
    .trim()
    .regex(/^\d{4}-\d\d-\d\d$/, "A day, such as 2026-12-31.")
    .optional()
    .meta({
      title: "Expires on",
      description: "It ends as this day begins, by the shop's clock.",
      control: "template",
    }),
  usageLimit: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .meta({ title: "Times it can be used", description: "Leave it open for any number.", control: "template" }),
});
type Input = z.output<typeof Input>;

const Coupon = z.object({ id: z.int(), code: z.string(), amount: z.string(), discount_type: z.string() });
const Output = z.object({ couponId: z.string(), code: z.string(), amount: z.string(), url: z.string() });

/** WooCommerce keeps codes in lower case and knows each once: by it a second attempt finds the first one's coupon. */
const findCoupon = async (client: WooClient, { code }: Pick<Input, "code">, { signal }: ActionContext) => {
  const options = { query: { code: code.toLowerCase(), per_page: 1 }, signal };
  const { data } = await client.call("GET", "coupons", z.array(Coupon), options);
  return data.find((each) => each.code.toLowerCase() === code.toLowerCase());
};

const resultOf = (client: WooClient, { id, code, amount }: z.output<typeof Coupon>, wrote: boolean) => {
  const url = `${client.siteUrl}/wp-admin/post.php?post=${id}&action=edit`;
  return { output: { couponId: String(id), code, amount, url }, url, wrote };
};

export const createCoupon = defineAction<WooClient>()({
  id: "create_coupon",
  title: "Create a coupon",
  description: "Adds a coupon code that customers can use. It fails when the code is there already.",
  effect: "write",
  idempotent: true,
  capability: "publish_shop_coupons",
  input: Input,
  output: Output,
  sample: {
    couponId: "77",
    code: "spring10",
    amount: "10.00",
    url: "https://example.com/wp-admin/post.php?post=77&action=edit",
  },
  target: () => null,
  before: async (client, input, context) => {
    if (!(await findCoupon(client, input, context))) return {};
    throw new AppError("conflict", `The shop has a coupon ${input.code.toLowerCase()} already.`);
  },
  isApplied: async (client, input, _before, context) => (await findCoupon(client, input, context)) !== undefined,
  run: async (client, input, context) => {
    const known = await findCoupon(client, input, context);
    if (known) return resultOf(client, known, false);
    const { code, discountType, amount, expiresOn, usageLimit } = input;
    const body = {
      ...{ code, amount, discount_type: discountType },
      ...(expiresOn !== undefined && { date_expires: `${expiresOn}T00:00:00` }),
      ...(usageLimit !== undefined && { usage_limit: usageLimit }),
    };
    const { data } = await client.call("POST", "coupons", Coupon, { body, signal: context.signal });
    return resultOf(client, data, true);
  },
  undo: async (client, _before, input, context) => {
    const made = await findCoupon(client, input, context);
    if (made) await client.call("DELETE", `coupons/${made.id}`, Coupon, { signal: context.signal });
  },
  describe: ({ discountType }, { code, amount }) =>
    discountType === "percent"
      ? `Created the coupon ${code} for ${amount}% off.`
      : `Created the coupon ${code} for ${amount} off.`,
});
