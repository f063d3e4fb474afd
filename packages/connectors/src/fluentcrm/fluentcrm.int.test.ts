import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEgress, type Egress } from "../kit/egress/index.ts";
import { readAll } from "../kit/testing/read-all.ts";
import { WordPressConfig } from "../wordpress-rest/config.ts";
import { type CrmSite, startCrm } from "./fixtures/index.ts";
import { createFluentClient, type FluentClient } from "./fluentcrm-client.ts";
import { fluentcrm } from "./index.ts";
import { campaigns } from "./resources/campaigns.ts";
import { companies } from "./resources/companies.ts";
import { contacts } from "./resources/contacts.ts";
import { lists, tags } from "./resources/groups.ts";
import { validateFluentCrm } from "./validate-fluentcrm.ts";

let site: CrmSite;
let egress: Egress;
let client: FluentClient;
let ids: string[];

type Login = { username: string; applicationPassword: string };
const configOf = ({ username, applicationPassword }: Login) =>
  WordPressConfig.parse({ siteUrl: site.url, username, applicationPassword });
const verdictOf = (login: Login) => validateFluentCrm(configOf(login), egress);

beforeAll(async () => {
  site = await startCrm({ timezone: "Asia/Tokyo", contacts: 130 });
  egress = createEgress({ allowedPrivateHosts: [site.host] });
  client = createFluentClient(configOf(site), egress);
  ids = await site.crm.idsOfContacts();
}, 60_000);
afterAll(async () => {
  await egress?.close();
  await site?.stop();
});

const idAt = (at: number): string => ids[at] ?? "";
const idsIn = ({ items }: { items: { externalId: string }[] }) => items.map(({ externalId }) => externalId);
const byNumber = (one: string, other: string) => Number(one) - Number(other);

describe("validate", () => {
  test("an administrator may do everything, without a right of FluentCRM's own", async () => {
    const verdict = await verdictOf(site);
    expect(verdict).toMatchObject({ outcome: "valid", account: { name: "Harbour Coffee" } });
    expect(verdict.capabilities.map(({ id, allowed }) => [id, allowed])).toContainEqual(["companies", true]);
    expect(verdict.capabilities.every(({ allowed }) => allowed)).toBe(true);
  });

  test("where companies are switched off an administrator is as valid, and it is said why none are seen", async () => {
    await site.setOption("crm_companies", "0");
    try {
      const verdict = await verdictOf(site);
      expect(verdict.outcome).toBe("valid");
      expect(verdict.capabilities.find(({ id }) => id === "companies")).toEqual({
        ...{ id: "companies", label: "See and change companies", allowed: false },
        why: "Companies are switched off in FluentCRM's settings.",
      });
    } finally {
      await site.setOption("crm_companies", "1");
    }
  });

  test("a manager who may only read is limited, and told where rights are given", async () => {
    const reader = await site.createUser("rita", "crm_reader");
    expect(await verdictOf(reader)).toMatchObject({
      outcome: "invalid",
      reason: expect.stringContaining("without FluentCRM Pro"),
    });
    await site.setOption("crm_is_pro", "1");
    const verdict = await verdictOf(reader);
    expect(verdict.outcome).toBe("limited");
    expect(verdict.reason).toContain("add and change contacts");
    expect(verdict.capabilities.filter(({ allowed }) => allowed).map(({ id }) => id)).toEqual(["fcrm_read_contacts"]);
    expect(verdict.capabilities.find(({ id }) => id === "fcrm_read_emails")?.why).toContain("Settings → Managers");
  });

  test("who may change contacts and not see tags and lists is offered neither of their actions", async () => {
    await site.setOption("crm_is_pro", "1");
    const writer = await site.createUser("wim", "crm_writer");
    const { capabilities } = await verdictOf(writer);
    const isOffered = ({ capability }: { capability: string }) =>
      capabilities.some(({ id, allowed }) => id === capability && allowed);
    const offered = fluentcrm.actions.filter(isOffered).map(({ id }) => id);
    expect(offered).toEqual(["create_contact", "update_contact", "set_contact_status"]);
    const theirs = createFluentClient(configOf(writer), egress);
    for (const action of fluentcrm.actions.filter((each) => each.id.endsWith("_tag") || each.id.includes("_list"))) {
      const input = action.input.parse({ contactId: idAt(0), group: "1" });
      await expect(action.run(theirs, input, { idempotencyKey: "run:node:0" })).rejects.toMatchObject({
        code: "forbidden",
      });
    }
  });

  test.each(["rest_forbidden", "firewall_denied", "firewall_denied /companies"])(
    "what else on the site refuses an administrator with %s says nothing of FluentCRM's rights",
    async (blocked) => {
      await site.setOption("crm_blocked", blocked);
      try {
        expect(await verdictOf(site)).toMatchObject({
          outcome: "unknown",
          reason: expect.stringContaining("Your address was blocked."),
        });
      } finally {
        await site.setOption("crm_blocked", "");
      }
    },
  );

  test("who may see nothing of FluentCRM opens nothing", async () => {
    expect(await verdictOf(site.users.author)).toMatchObject({
      outcome: "invalid",
      reason: "This user may see neither FluentCRM's contacts nor its campaigns.",
    });
    const stranger = createFluentClient(configOf(site.users.author), egress);
    await expect(contacts.list(stranger, { cursor: null, since: null, pageSize: 5 })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("contacts", () => {
  test("have their names, their consent, what they are filed under, and their times in UTC", async () => {
    const fourth = await contacts.get(client, idAt(3));
    expect(fourth?.data).toMatchObject({
      ...{ name: "Łukasz Number 4", email: "contact-4@example.test", status: "subscribed" },
      ...{ company: "Analytical Engines", phone: "", jobTitle: "" },
      ...{ tags: ["Regular", "Wholesale & trade"], lists: ["Newsletter"] },
      url: `${site.url}/wp-admin/admin.php?page=fluentcrm-admin#/subscribers/${idAt(3)}`,
      extra: { firstName: "Łukasz", lastName: "Number 4", type: "customer", country: "NL" },
    });
    const ageMs = Date.now() - Date.parse(fourth?.data.createdAt ?? "");
    expect(Math.abs(ageMs - 86_400_000 - 996 * 60_000)).toBeLessThan(10 * 60_000);
    const listed = await readAll((request) => contacts.list(client, request), { pageSize: 50 });
    expect(listed.items.find(({ externalId }) => externalId === idAt(3))).toEqual(fourth);
  });

  test("come whole, each once, though somebody is removed between two pages", async () => {
    const all = await site.crm.idsOfContacts();
    const first = await contacts.list(client, { cursor: null, since: null, pageSize: 40 });
    await site.crm.remove(`subscribers/${idAt(5)}`);
    const rest = await readAll(
      (request) => contacts.list(client, { ...request, cursor: request.cursor ?? first.nextCursor }),
      { pageSize: 40 },
    );
    expect([...idsIn(first), ...idsIn(rest)].sort(byNumber)).toEqual(all);
    const { items } = await readAll((request) => contacts.listIds(client, request), { pageSize: 40 });
    expect(idsIn({ items })).toEqual(all.filter((id) => id !== idAt(5)));
    expect(await contacts.get(client, idAt(5))).toBeNull();
    expect(await contacts.get(client, "../tags/1")).toBeNull();
  });

  test("that were changed are read alone by the next walk, the latest first", async () => {
    const { highWater } = await readAll((request) => contacts.list(client, request), { pageSize: 50 });
    const changed = [idAt(20), idAt(90), idAt(7)];
    for (const id of changed) {
      await site.crm.change(`subscribers/${id}`, { subscriber: { city: `Utrecht ${id}` } });
    }
    const next = await readAll((request) => contacts.list(client, request), { pageSize: 50, since: highWater });
    // The one that was changed last before is read again: another may have been saved in the same second.
    expect(idsIn(next).sort(byNumber)).toEqual(
      [...changed, ids.at(-1)].sort((one = "", other = "") => byNumber(one, other)),
    );
    expect(Date.parse(next.highWater ?? "")).toBeGreaterThan(Date.parse(highWater ?? ""));
    const cursor = "[]";
    await expect(contacts.list(client, { cursor, since: highWater, pageSize: 4 })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });

  test("are read by their changes over pages, back to where one was there before", async () => {
    const { items } = await readAll((request) => contacts.list(client, request), { pageSize: 50 });
    const since = new Date(Date.now() - 86_400_000 - 930 * 60_000).toISOString();
    const later = items.filter(({ vendorUpdatedAt }) => (vendorUpdatedAt ?? "") >= since);
    const read = await readAll((request) => contacts.list(client, request), { pageSize: 20, since });
    expect(read.pages).toBeGreaterThan(2);
    expect(later.length).toBeLessThan(items.length);
    expect(idsIn(read).sort(byNumber)).toEqual(idsIn({ items: later }).sort(byNumber));
  });

  test("that were tagged there are found when all is read: FluentCRM moves no time for it", async () => {
    const { highWater } = await readAll((request) => contacts.list(client, request), { pageSize: 50 });
    await site.crm.change(`subscribers/${idAt(30)}`, { subscriber: { attach_tags: [2] } });
    const since = new Date(Date.parse(highWater ?? "") + 1000).toISOString();
    expect(idsIn(await contacts.list(client, { cursor: null, since, pageSize: 50 }))).not.toContain(idAt(30));
    expect(contacts.sinceFindsNewOnly).toBe(true);
    expect((await contacts.get(client, idAt(30)))?.data.tags).toContain("Lapsed");
  });
});

describe("the other kinds", () => {
  test("a company has its address on the web as a domain", async () => {
    const { items } = await readAll((request) => companies.list(client, request), { pageSize: 50 });
    expect(items.map(({ data }) => [data.name, data.domain, data.city])).toEqual([
      ["Analytical Engines", "company-0.example", "Amsterdam"],
      ["Navy Beans", "company-1.example", "Amsterdam"],
    ]);
    expect(await companies.get(client, items[0]?.externalId ?? "")).toEqual(items[0]);
    expect(await companies.get(client, "999")).toBeNull();
  });

  test("lists tell how many are on them, tags only how many may be mailed; one by one they say the same", async () => {
    const all = await readAll((request) => lists.list(client, request), { pageSize: 50 });
    const [newsletter, events] = all.items;
    expect(newsletter?.data).toMatchObject({ name: "Newsletter", description: "Who reads: Newsletter" });
    expect(newsletter?.data.people).toBeGreaterThan(newsletter?.data.subscribers ?? Number.POSITIVE_INFINITY);
    expect(events?.data).toMatchObject({ people: 0, subscribers: 0 });
    expect(await lists.get(client, newsletter?.externalId ?? "")).toEqual(newsletter);
    const tagged = await readAll((request) => tags.list(client, request), { pageSize: 50 });
    expect(tagged.items.map(({ data }) => [data.name, data.people])).toEqual([
      ["Regular", null],
      ["Lapsed", null],
      ["Wholesale & trade", null],
    ]);
    expect(await tags.get(client, tagged.items[2]?.externalId ?? "")).toEqual(tagged.items[2]);
    expect([await tags.get(client, "999"), await lists.get(client, "999")]).toEqual([null, null]);
  });

  test("a campaign has its figures, and its time by the site's clock in UTC", async () => {
    const { items } = await readAll((request) => campaigns.list(client, request), { pageSize: 50 });
    expect(items.map(({ data }) => data)).toMatchObject([
      {
        ...{ name: "Spring menu", subject: "Spring menu ☕", status: "archived" },
        ...{ recipients: 48, sent: 48, opened: 24, clicked: 12, unsubscribed: 1 },
        scheduledAt: "2026-03-01T01:00:00.000Z",
      },
      { name: "Summer menu", status: "draft", sent: 0, scheduledAt: null },
    ]);
    expect(await campaigns.get(client, items[0]?.externalId ?? "")).toEqual(items[0]);
    expect(await campaigns.get(client, "999")).toBeNull();
  });
});

test("a site whose plugin is switched off says so, and its password stays a good one", async () => {
  await site.crm.switchPlugin(false);
  try {
    const listing = contacts.list(client, { cursor: null, since: null, pageSize: 5 });
    await expect(listing).rejects.toMatchObject({
      code: "upstream_failed",
      message: expect.stringContaining("active"),
    });
    expect(await verdictOf(site)).toMatchObject({
      outcome: "invalid",
      reason: expect.stringContaining("isn't active"),
    });
  } finally {
    await site.crm.switchPlugin(true);
  }
});
