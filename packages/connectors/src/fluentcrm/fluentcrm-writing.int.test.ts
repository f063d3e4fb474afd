import { type AppError, isAppError } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { createEgress, type Egress } from "../kit/egress/index.ts";
import type { Action } from "../kit/index.ts";
import { WordPressConfig } from "../wordpress-rest/config.ts";
import { type CrmSite, startCrm } from "./fixtures/index.ts";
import { createFluentClient, type FluentClient } from "./fluentcrm-client.ts";
import { fluentcrm } from "./index.ts";
import { contacts } from "./resources/contacts.ts";

let site: CrmSite;
let egress: Egress;
let client: FluentClient;
let ids: string[];

beforeAll(async () => {
  site = await startCrm({ timezone: "America/New_York", contacts: 20, permalinks: "plain" });
  egress = createEgress({ allowedPrivateHosts: [site.host] });
  const { url: siteUrl, username, applicationPassword } = site;
  client = createFluentClient(WordPressConfig.parse({ siteUrl, username, applicationPassword }), egress);
  ids = await site.crm.idsOfContacts();
}, 60_000);
afterAll(async () => {
  await egress?.close();
  await site?.stop();
});

const step = { idempotencyKey: "run:node:0" };
const idAt = (at: number): string => ids[at] ?? "";
const dataOf = async (id: string) => (await contacts.get(client, id))?.data;
const failureOf = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => Promise.reject(new Error("It answered.")),
    (error: unknown) => (isAppError(error) ? error : Promise.reject(error as Error)),
  );
type Before = Awaited<ReturnType<Action["before"]>>;

/** An action as a step performs it: the image first, then the write. What a receipt keeps of it is given to its undo. */
const perform = (id: string, given: Record<string, unknown>) => {
  const action: Action | undefined = fluentcrm.actions.find((each) => each.id === id);
  if (!action) throw new Error(`There is no action ${id}.`);
  const input = action.input.parse(given);
  const kept = (output: unknown) => ({ ...step, output: action.output.parse(output) });
  return {
    before: () => action.before(client, input, step),
    isApplied: (before: Before) => action.isApplied(client, input, before, step),
    isStillApplied: (before: Before, output: unknown) => action.isApplied(client, input, before, kept(output)),
    run: () => action.run(client, input, step),
    undoRefusal: (before: Before, output: unknown) => action.undoRefusal?.(before, action.output.parse(output)),
    undo: (before: Before, output: unknown) =>
      action.undo ? action.undo(client, before, input, kept(output)) : Promise.reject(new Error("It can't be undone.")),
    describe: (output: unknown, before: Before) => action.describe(input, output, before),
    choices: () => action.listChoices?.(client, "group"),
  };
};
const note = (title: string) => ({ title, description: title, type: "note" });
const statusOf = (id: string, value: string) => ({ property: "status", value, subscribers: [Number(id)] });
const idOf = (output: unknown): string => (output as { contactId: string }).contactId;

describe("a contact", () => {
  const change = (id: string, subscriber: Record<string, unknown>) =>
    site.crm.change(`subscribers/${id}`, { subscriber });
  const mary = { email: "Mary.Ward@example.test", status: "pending", firstName: " Mary ", lastName: "Ward", city: "" };

  test("is made once, and not in the place of another's", async () => {
    const make = perform("create_contact", mary);
    const before = await make.before();
    const writes = await site.crm.countWrites();
    const [first, second] = [await make.run(), await make.run()];
    expect([first.wrote, second.wrote, (await site.crm.countWrites()) - writes]).toEqual([true, false, 1]);
    expect(second.output).toEqual(first.output);
    expect(make.describe(first.output, before)).toBe("Added the contact “Mary Ward”, who is pending.");
    expect((await failureOf(make.before())).code).toBe("conflict");
    await make.undo(before, first.output);
    expect([await make.isApplied(before), await make.isStillApplied(before, first.output)]).toEqual([false, false]);
    await make.undo(before, first.output);
  });

  test("of an address that is there with other values is nobody's but its maker's", async () => {
    const make = perform("create_contact", { ...mary, email: "CONTACT-2@example.test" });
    const refusal = { code: "conflict", message: expect.stringContaining("another contact") };
    expect(await failureOf(make.run())).toMatchObject(refusal);
    expect(await failureOf(make.isApplied({}))).toMatchObject(refusal);
  });

  test.each([
    ["was changed", (id: string) => change(id, { phone: "1" })],
    ["is a customer by now", (id: string) => change(id, { contact_type: "customer" })],
    ["has a value in a field of the site's own", (id: string) => change(id, { custom_values: { size: "L" } })],
    [
      "was changed later in a field that isn't read here",
      (id: string) => site.crm.letTimePass(`subscribers/${id}`).then(() => change(id, { postal_code: "2611" })),
    ],
    ["was tagged", (id: string) => change(id, { attach_tags: [1] })],
    ["has a note", (id: string) => site.crm.add(`subscribers/${id}/notes`, { note: note("Called") })],
    ["was sent a mail", (id: string) => site.setOption(`crm_emails_${id}`, "1")],
    ["confirmed", (id: string) => site.crm.change("subscribers/subscribers-property", statusOf(id, "subscribed"))],
  ])("that %s since is not removed, for FluentCRM has no bin", async (_, act) => {
    const make = perform("create_contact", mary);
    const { output } = await make.run();
    await act(idOf(output));
    expect((await failureOf(make.undo({}, output))).code).toBe("conflict");
    expect(await make.isStillApplied({}, output)).toBe(true);
    await site.crm.remove(`subscribers/${idOf(output)}`);
  });

  test("is changed in the fields that are given, and put back unless somebody changed it since", async () => {
    const set = perform("update_contact", { contactId: idAt(0), lastName: "Hopper  de\nVries", phone: "" });
    const before = await set.before();
    expect(before).toEqual({ last_name: "Number 1", phone: "" });
    const { output } = await set.run();
    expect(set.describe(output, before)).toBe("Changed 2 fields of the contact “Grace Hopper de Vries”.");
    expect((await set.run()).wrote).toBe(false);
    await set.undo(before, output);
    expect((await dataOf(idAt(0)))?.name).toBe("Grace Number 1");
    const again = await set.run();
    await site.crm.change(`subscribers/${idAt(0)}`, { subscriber: { last_name: "Murray" } });
    expect((await failureOf(set.undo(before, again.output))).code).toBe("conflict");
  });

  test("is changed by earlier versions too, which take no field without an address", async () => {
    await site.setOption("crm_is_early", "1");
    const set = perform("update_contact", { contactId: idAt(10), city: "Delft" });
    const before = await set.before();
    const { output } = await set.run();
    expect((await dataOf(idAt(10)))?.extra).toMatchObject({ city: "Delft" });
    await set.undo(before, output);
    expect((await dataOf(idAt(10)))?.extra).toMatchObject({ city: "Amsterdam" });
    await site.setOption("crm_is_early", "");
  });

  test("that is shown without what was sent fails: FluentCRM answers as if it were saved", async () => {
    await site.setOption("crm_is_deaf", "1");
    expect(await failureOf(perform("update_contact", { contactId: idAt(10), city: "Delft" }).run())).toMatchObject({
      code: "upstream_failed",
      message: expect.stringContaining("shows it without the change"),
    });
    await site.setOption("crm_is_deaf", "");
  });

  test("keeps its address where another has it already, and a field that FluentCRM would change isn't sent", async () => {
    const email = "contact-5@example.test";
    const set = perform("update_contact", { contactId: idAt(3), email, hasConsent: true });
    expect(await failureOf(set.run())).toMatchObject({
      code: "conflict",
      message: expect.stringContaining("already assigned to another subscriber"),
    });
    expect(() => perform("update_contact", { contactId: idAt(3), city: "<b>Delft</b>" })).toThrow(/Leave < and >/);
    expect(() => perform("update_contact", { contactId: idAt(3) })).toThrow(/at least one field/);
    expect((await failureOf(perform("update_contact", { contactId: "999", city: "Delft" }).run())).code).toBe(
      "not_found",
    );
  });
});

describe("consent", () => {
  test("nobody is subscribed without it being said that they agreed", () => {
    const without = { email: "new@example.test", status: "subscribed" };
    expect(() => perform("create_contact", without)).toThrow(/only when they agreed/);
    expect(() => perform("set_contact_status", { contactId: "1", status: "subscribed" })).toThrow(
      /only when they agreed/,
    );
    expect(() => perform("create_contact", { ...without, hasConsent: true })).not.toThrow();
  });

  test.each(["unsubscribed", "bounced", "complained", "spammed"])(
    "who is %s is never sent mail again from here, whatever is said of their consent",
    async (status) => {
      const id = idAt(7);
      await site.crm.change("subscribers/subscribers-property", statusOf(id, status));
      for (const wanted of ["subscribed", "pending"]) {
        const set = perform("set_contact_status", { contactId: id, status: wanted, hasConsent: true });
        for (const attempt of [set.before, set.run]) {
          expect(await failureOf(attempt())).toMatchObject({
            code: "conflict",
            message: expect.stringContaining("aren't sent mail again from here"),
          });
        }
      }
      const added = await perform("add_to_list", { contactId: id, group: "Events" }).run();
      expect(added.output).toMatchObject({ status, lists: expect.stringContaining("Events") });
      expect(await dataOf(id)).toMatchObject({ status });
      await site.crm.change("subscribers/subscribers-property", statusOf(id, "subscribed"));
    },
  );

  test("unsubscribing is not taken back: who did so themselves after us leaves no trace", async () => {
    const id = idAt(9);
    const set = perform("set_contact_status", { contactId: id, status: "unsubscribed" });
    const before = await set.before();
    const { output } = await set.run();
    expect(set.describe(output, before)).toBe("“Ada Number 10” is unsubscribed now; they were subscribed.");
    expect((await set.run()).wrote).toBe(false);
    const writes = await site.crm.countWrites();
    await site.crm.unsubscribeThemselves(id);
    expect(await site.crm.countWrites()).toBe(writes);
    const refusal = { code: "conflict", message: expect.stringContaining("subscribe them in FluentCRM") };
    expect(await failureOf(set.undo(before, output))).toMatchObject(refusal);
    expect(set.undoRefusal(before, output)).toMatch(/An undo sends nobody mail again/);
    expect((await dataOf(id))?.status).toBe("unsubscribed");
  });

  test("subscribing is taken back, and neither undo brings back who unsubscribed meanwhile", async () => {
    const id = idAt(11);
    await site.crm.change("subscribers/subscribers-property", statusOf(id, "pending"));
    const set = perform("set_contact_status", { contactId: id, status: "subscribed", hasConsent: true });
    const before = await set.before();
    const { output } = await set.run();
    expect(set.undoRefusal(before, output)).toBeNull();
    await set.undo(before, output);
    expect((await dataOf(id))?.status).toBe("pending");
    await set.run();
    await site.crm.unsubscribeThemselves(id);
    expect((await failureOf(set.undo(before, output))).code).toBe("conflict");
    expect((await dataOf(id))?.status).toBe("unsubscribed");
  });

  test("who is sent mail gets it at another address only where it is said that they agreed", async () => {
    const [contactId, email] = [idAt(13), "elsewhere@example.test"];
    const set = perform("update_contact", { contactId, email });
    for (const attempt of [set.before, set.run]) {
      expect(await failureOf(attempt())).toMatchObject({ code: "invalid_input", fields: [{ path: "hasConsent" }] });
    }
    expect((await dataOf(contactId))?.email).toBe("contact-14@example.test");
    const inCapitals = perform("update_contact", { contactId, email: "Contact-14@example.test", city: "Delft" });
    expect((await inCapitals.run()).output).toMatchObject({ status: "subscribed" });
    const agreed = perform("update_contact", { contactId, email, hasConsent: true });
    const before = await agreed.before();
    const { output } = await agreed.run();
    expect(output).toMatchObject({ email, status: "subscribed" });
    await agreed.undo(before, output);
    const unmailed = perform("update_contact", { contactId: idAt(12), email });
    expect((await unmailed.run()).output).toMatchObject({ email, status: "unsubscribed" });
    expect(() => perform("update_contact", { contactId, hasConsent: true })).toThrow(/at least one field/);
  });

  test("an update of other fields leaves it as it is", async () => {
    const id = idAt(5);
    expect((await dataOf(id))?.status).toBe("unsubscribed");
    await perform("update_contact", { contactId: id, city: "Delft" }).run();
    expect(await dataOf(id)).toMatchObject({ status: "unsubscribed", extra: { city: "Delft" } });
  });
});

describe("tags and lists", () => {
  test("a tag is given by its name, taken away by its undo, and never made anew", async () => {
    const give = perform("add_tag", { contactId: idAt(1), group: "lapsed" });
    const before = await give.before();
    const { output } = await give.run();
    expect(output).toMatchObject({ group: "Lapsed", tags: "Lapsed, Regular, Wholesale & trade" });
    expect(give.describe(output, before)).toBe("Tagged “Zoë Number 2” with “Lapsed”.");
    await give.undo(before, output);
    expect((await dataOf(idAt(1)))?.tags).toEqual(["Regular", "Wholesale & trade"]);
    const unknown = perform("add_tag", { contactId: idAt(1), group: "Brand new" });
    expect(await failureOf(unknown.run())).toMatchObject({
      code: "invalid_input",
      message: expect.stringContaining("Choose one of: 1: Regular; 2: Lapsed; 3: Wholesale & trade."),
    });
  });

  test("the undo leaves a tag that the contact had before, and one that is gone already", async () => {
    const give = perform("add_tag", { contactId: idAt(2), group: "1" });
    const before = await give.before();
    const { output, wrote } = await give.run();
    expect(wrote).toBe(false);
    await give.undo(before, output);
    expect((await dataOf(idAt(2)))?.tags).toEqual(["Regular"]);
  });

  test("a tag that is removed meanwhile is not said to be given", async () => {
    const added = await site.crm.add("tags", { title: "Passing" });
    const { id } = z.object({ lists: z.object({ id: z.int() }) }).parse(added).lists;
    await site.setOption("crm_goes", String(id));
    const give = perform("add_tag", { contactId: idAt(1), group: "Passing" });
    expect((await failureOf(give.run())).code).toBe("upstream_failed");
    await site.setOption("crm_goes", "");
    expect((await failureOf(give.run())).code).toBe("invalid_input");
  });

  test("a contact is taken off a list, and put back", async () => {
    const take = perform("remove_from_list", { contactId: idAt(4), group: "Newsletter" });
    expect(await take.choices()).toEqual([
      { value: "1", label: "Newsletter" },
      { value: "2", label: "Events" },
    ]);
    const before = await take.before();
    const { output } = await take.run();
    expect([output, await take.isApplied(before)]).toMatchObject([{ group: "Newsletter", lists: "" }, true]);
    await take.undo(before, output);
    expect((await dataOf(idAt(4)))?.lists).toEqual(["Newsletter"]);
    expect((await failureOf(perform("remove_tag", { contactId: "999", group: "1" }).run())).code).toBe("not_found");
  });
});

describe("a company", () => {
  const beans = { name: "Navy  Pulses", domain: "pulses.example", city: "Den Helder" };

  test("is made once, and taken back while nobody is put to it", async () => {
    const make = perform("create_company", beans);
    const before = await make.before();
    const [first, second] = [await make.run(), await make.run()];
    expect([first.wrote, second.wrote]).toEqual([true, false]);
    expect([first.output, second.output]).toMatchObject([
      { name: "Navy Pulses", domain: "pulses.example" },
      { name: "Navy Pulses" },
    ]);
    expect((await failureOf(make.before())).code).toBe("conflict");
    expect((await failureOf(perform("create_company", { ...beans, city: "Delft" }).run())).code).toBe("conflict");
    const { companyId } = first.output as { companyId: string };
    await site.setOption(`crm_company_notes_${companyId}`, "1");
    expect((await failureOf(make.undo(before, first.output))).code).toBe("conflict");
    await site.setOption(`crm_company_notes_${companyId}`, "0");
    await make.undo(before, first.output);
    expect([await make.isApplied(before), await make.isStillApplied(before, first.output)]).toEqual([false, false]);
  });

  test.each([
    ["has an address", { email: "office@pulses.example" }, false],
    ["has an industry", { industry: "Food" }, false],
    ["is of a type", { type: "Vendor" }, false],
    ["has a description", { description: "Pays late" }, false],
    ["was changed later in a field that isn't read here", { postal_code: "1781" }, true],
  ])("that %s since is not removed, for FluentCRM has no bin", async (_, fields, isLater) => {
    const make = perform("create_company", beans);
    const { output } = await make.run();
    const { companyId } = z.object({ companyId: z.string() }).parse(output);
    if (isLater) await site.crm.letTimePass(`companies/${companyId}`);
    await site.crm.change(`companies/${companyId}`, { id: Number(companyId), name: "Navy Pulses", ...fields });
    expect((await failureOf(make.undo({}, output))).code).toBe("conflict");
    expect(await make.isStillApplied({}, output)).toBe(true);
    await site.crm.remove(`companies/${companyId}`);
  });

  test("is renamed in its place, keeps its page where the domain stays, and is put back", async () => {
    const rename = perform("update_company", { companyId: "1", name: "Difference Engines", domain: "new.example" });
    const before = await rename.before();
    expect(before).toEqual({ name: "Analytical Engines", website: "https://www.company-0.example/about" });
    const { output } = await rename.run();
    expect(output).toMatchObject({ companyId: "1", name: "Difference Engines", domain: "new.example" });
    await rename.undo(before, output);
    expect(await rename.before()).toEqual(before);
    const same = perform("update_company", { companyId: "1", domain: "company-0.example" });
    expect((await same.run()).wrote).toBe(false);
    expect(
      await failureOf(perform("update_company", { companyId: "2", name: "Analytical Engines" }).run()),
    ).toMatchObject({
      code: "invalid_input",
      message: expect.stringContaining("already exists"),
    });
  });
});
