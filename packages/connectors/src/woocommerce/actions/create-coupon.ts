import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { type ActionContext, defineAction } from "../../kit/action.ts";
import type { WooClient } from "../woocommerce-client.ts";
import { assertShopDecimals, CouponAmount } from "./amount-field.ts";
import { type Coupon, findCoupon, isAsMade, Made, markOf, readCoupon, requireOwn } from "./coupon-record.ts";
import { changedSince } from "./record-id.ts";

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
  amount: CouponAmount.meta({ title: "How much", description: "Such as 10 or 12.50.", control: "template" }),
  expiresOn: z.string().trim().regex(z.regexes.date, "A day, such as 2026-12-31.").optional().meta({
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

const Output = z.object({ couponId: z.string(), code: z.string(), amount: z.string(), url: z.string() });

const resultOf = (client: WooClient, { id, code, amount }: Coupon, wrote: boolean) => {
  const url = `${client.siteUrl}/wp-admin/post.php?post=${id}&action=edit`;
  return { output: { couponId: String(id), code, amount, url }, url, wrote };
};

const send = async (client: WooClient, input: z.output<typeof Input>, context: ActionContext): Promise<Coupon> => {
  const { signal } = context;
  const { code, discountType, amount, expiresOn, usageLimit } = input;
  const body = {
    ...{ code, amount, discount_type: discountType, meta_data: [markOf(context)] },
    ...(expiresOn !== undefined && { date_expires: `${expiresOn}T00:00:00` }),
    ...(usageLimit !== undefined && { usage_limit: usageLimit }),
  };
  return (await client.call("POST", "coupons", Made, { body, signal })).data;
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
  isApplied: async (client, input, _before, context) => {
    const made = Output.safeParse(context.output).data;
    if (made) return (await readCoupon(client, made.couponId, context)) !== null;
    return (await requireOwn(client, input, context)) !== null;
  },
  run: async (client, input, context) => {
    const made = await requireOwn(client, input, context);
    if (made) return resultOf(client, made, false);
    if (input.discountType === "fixed_cart") await assertShopDecimals(client, [input.amount], context);
    return resultOf(client, await send(client, input, context), true);
  },
  undo: async (client, _before, input, context) => {
    const { couponId } = Output.parse(context.output);
    const made = await readCoupon(client, couponId, context);
    if (!made) return;
    if (made.usage_count > 0) {
      const message = `The coupon ${made.code} was used since (${made.usage_count}×), so it isn't removed by itself. End it in WooCommerce.`;
      throw new AppError("conflict", message);
    }
    if (!isAsMade(made, input)) throw changedSince(`The coupon ${made.code}`);
    await client.call("DELETE", `coupons/${couponId}`, z.object({ id: z.int() }), { signal: context.signal });
  },
  describe: ({ discountType }, { code, amount }) =>
    discountType === "percent"
      ? `Created the coupon ${code} for ${amount}% off.`
      : `Created the coupon ${code} for ${amount} off.`,
});
