import { z } from "zod";
import { type ActionContext, defineAction } from "../../kit/action.ts";
import { GmtTime } from "../../wordpress-rest/gmt-time.ts";
import { orNull } from "../../wordpress-rest/or-null.ts";
import { sameText } from "../../wordpress-rest/same-text.ts";
import type { WooClient } from "../woocommerce-client.ts";
import { OrderId, requireOrder } from "./order-record.ts";
import { changedSince } from "./record-id.ts";

const Input = z.strictObject({
  orderId: OrderId,
  note: z.string().trim().min(1).max(20_000).meta({ title: "Note", control: "template" }),
  toCustomer: z
    .boolean()
    .default(false)
    .meta({ title: "Send it to the customer", description: "WooCommerce mails it to them.", control: "checkbox" }),
});
type Input = z.output<typeof Input>;

const Note = z.object({ id: z.int(), note: z.string(), date_created_gmt: GmtTime, customer_note: z.boolean() });
const Output = z.object({ noteId: z.string(), orderId: z.string(), number: z.string(), url: z.string() });

const isAsked = ({ note, toCustomer }: Input, held: z.output<typeof Note>): boolean =>
  held.customer_note === toCustomer && sameText(held.note, note);

/** The note that the step has made, by its number; null when it is gone. */
const readMade = async (client: WooClient, { orderId }: Input, noteId: string, { signal }: ActionContext) =>
  (await orNull(client.call("GET", `orders/${orderId}/notes/${noteId}`, Note, { signal })))?.data ?? null;

/** Notes that were there before are known by their numbers: a clock would not tell two of one second apart. */
const findNote = async (client: WooClient, input: Input, lastNoteId: number, { signal }: ActionContext) => {
  const { data } = await client.call("GET", `orders/${input.orderId}/notes`, z.array(Note), { signal });
  return data.find((each) => each.id > lastNoteId && isAsked(input, each));
};

/** WooCommerce has no key by which a note is known again, so one that was cut off is looked for and never sent twice. */
export const addOrderNote = defineAction<WooClient>()({
  id: "add_order_note",
  title: "Add a note to an order",
  description: "Writes a note that the shop's people see, or the customer as well.",
  effect: "write",
  idempotent: false,
  capability: "edit_others_shop_orders",
  input: Input,
  output: Output,
  sample: {
    noteId: "88",
    orderId: "1024",
    number: "1024",
    url: "https://example.com/wp-admin/post.php?post=1024&action=edit",
  },
  target: ({ orderId }) => ({ kind: "shop.order", externalId: orderId }),
  before: async (client, { orderId }, { signal }) => {
    const { data } = await client.call("GET", `orders/${orderId}/notes`, z.array(Note), { signal });
    return { lastNoteId: Math.max(0, ...data.map(({ id }) => id)) };
  },
  isApplied: async (client, input, { lastNoteId }, context) => {
    const made = Output.safeParse(context.output).data;
    if (made) return (await readMade(client, input, made.noteId, context)) !== null;
    return (await findNote(client, input, lastNoteId, context)) !== undefined;
  },
  run: async (client, { orderId, note, toCustomer }, context) => {
    const { number, url } = (await requireOrder(client, orderId, context)).data;
    const options = { body: { note, customer_note: toCustomer }, signal: context.signal };
    const { data } = await client.call("POST", `orders/${orderId}/notes`, Note, options);
    return { output: { noteId: String(data.id), orderId, number, url }, url, wrote: true };
  },
  undo: async (client, _before, input, context) => {
    const { noteId, number } = Output.parse(context.output);
    const made = await readMade(client, input, noteId, context);
    if (!made) return;
    if (!isAsked(input, made)) throw changedSince(`The note on order #${number}`);
    const options = { query: { force: "true" }, signal: context.signal };
    await client.call("DELETE", `orders/${input.orderId}/notes/${noteId}`, Note, options);
  },
  describe: ({ toCustomer }, { number }) =>
    toCustomer ? `Sent a note to the customer of order #${number}.` : `Added a note to order #${number}.`,
});
