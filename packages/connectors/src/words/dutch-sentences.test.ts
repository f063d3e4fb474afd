import { expect, test } from "vitest";
import { listConnectors } from "../connector-registry.ts";
import { toDutchSentence } from "./dutch-sentences.ts";

/** An input and what was there before, where a receipt's sentence tells of them; the rest is the action's own sample. */
const told: Readonly<Record<string, Record<string, { input?: object; before?: object; output?: object }[]>>> = {
  wordpress: {
    create_post: [{ output: { status: "draft" } }, { output: { status: "publish" } }],
    update_post: [{ input: { postId: "7", title: "A", excerpt: "B" } }],
    update_post_excerpt: [{ before: { excerpt: "Old." } }, {}],
    publish_post: [{}],
    activate_plugin: [{}],
    deactivate_plugin: [{}],
  },
  woocommerce: {
    set_stock: [{ before: { isManaged: true, quantity: 3 } }, { before: { isManaged: false } }],
    set_price: [{}],
    set_order_status: [{ before: { status: "processing" } }],
    add_order_note: [{ input: { toCustomer: true } }, {}],
    create_coupon: [{ input: { discountType: "percent" } }, { input: { discountType: "fixed_cart" } }],
  },
  hubspot: {
    create_contact: [{}],
    update_contact: [
      { input: { contactId: "1", phone: "12" } },
      { input: { contactId: "1", phone: "12", email: "a@b.c" } },
    ],
    add_note: [{}],
    create_company: [{}],
    update_company: [{ input: { companyId: "1", city: "Delft" } }, { input: { companyId: "1", city: "", phone: "1" } }],
    create_deal: [{}],
    update_deal: [{ input: { dealId: "1", name: "A" } }, { input: { dealId: "1", name: "A", amount: "1" } }],
    move_deal: [{}],
  },
  fluentcrm: {
    create_contact: [{}],
    update_contact: [
      { input: { contactId: "1", phone: "12" } },
      { input: { contactId: "1", phone: "12", firstName: "Ada" } },
    ],
    add_tag: [{}],
    remove_tag: [{}],
    add_to_list: [{}],
    remove_from_list: [{}],
    set_contact_status: [{ before: { status: "subscribed" } }],
    create_company: [{}],
    update_company: [{ input: { companyId: "1", phone: "1" } }],
  },
  slack: {
    send_message: [{}, { output: { channelName: "" } }],
    send_direct_message: [{}],
    reply_in_thread: [{}, { output: { channelName: "" } }],
    update_message: [{}, { output: { channelName: "" } }],
  },
};

const changing = listConnectors().flatMap(({ id, actions }) => {
  const writing = actions.filter(({ effect }) => effect !== "read");
  return writing.length === 0 ? [] : [[id, writing] as const];
});

test.each(changing)("every receipt of %s can be read in Dutch", (connectorId, writing) => {
  expect(writing.map(({ id }) => id).sort()).toEqual(Object.keys(told[connectorId] ?? {}).sort());
  for (const action of writing) {
    for (const { input = {}, before = {}, output = {} } of told[connectorId]?.[action.id] ?? []) {
      const said = action.describe(input, { ...(action.sample as object), ...output }, before as never);
      expect(toDutchSentence(said), said).toEqual(expect.any(String));
    }
  }
});

test.each([
  ["Set order #7 to on-hold; it was processing.", "Bestelling #7: nu in de wacht; dat was in behandeling."],
  ["Changed the title and excerpt of “On and off”.", "Gewijzigd van “On and off”: titel en samenvatting."],
  ["Replied to a message in #a-direct-message.", "Een bericht in #a-direct-message beantwoord."],
  ["Sent a message to a direct message.", "Een direct bericht gestuurd."],
  ["Sent a message to Ada Lovelace.", "Een bericht gestuurd naar Ada Lovelace."],
  ["Added the deal “A {name} of $1”.", "De deal “A {name} of $1” toegevoegd."],
  ["“Ada” is unsubscribed now; they were subscribed.", "“Ada”: nu afgemeld; dat was aangemeld."],
  ["Gave “One\nTwo” the excerpt “.*”.", "“One\nTwo” de samenvatting “.*” gegeven."],
])("%j: what people named stays as it is, and codes become words", (summary, dutch) => {
  expect(toDutchSentence(summary)).toBe(dutch);
});

test("a sentence that nobody translated is none", () => {
  expect(toDutchSentence("Launched a rocket.")).toBeNull();
});
