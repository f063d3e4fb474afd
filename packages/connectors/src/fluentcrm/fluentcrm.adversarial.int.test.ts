import { adversarialSuite } from "../kit/testing/adversarial-suite.ts";
import { startCrm } from "./fixtures/index.ts";
import { fluentcrm } from "./index.ts";

adversarialSuite(fluentcrm, async () => {
  const site = await startCrm({ timezone: "America/New_York", contacts: 40 });
  const externalIds = await site.crm.idsOfContacts();
  const [changed = "", written = ""] = externalIds.slice(10);
  const wrong = "aaaabbbbccccddddeeeeffff";
  const right = { siteUrl: site.url, username: site.username, applicationPassword: site.applicationPassword };
  return {
    host: site.host,
    right,
    wrongSecret: { typed: { ...right, applicationPassword: wrong }, secret: wrong },
    pointedAt: (siteUrl) => ({ ...right, siteUrl }),
    listed: { kind: "crm.contact", externalIds },
    changeOne: async () => {
      await site.crm.change(`subscribers/${changed}`, { subscriber: { first_name: "Changed by a person ☕" } });
      return changed;
    },
    write: {
      actionId: "add_tag",
      input: { contactId: written, group: "Lapsed" },
      countWrites: site.crm.countWrites,
    },
    stop: site.stop,
  };
});
