import { adversarialSuite } from "../kit/testing/adversarial-suite.ts";
import { hubSpotOAuth } from "./config.ts";
import { startHubSpot } from "./fixtures/index.ts";
import { hubspot } from "./index.ts";

adversarialSuite(hubspot, async () => {
  const server = await startHubSpot({ contacts: 40 });
  const right = {
    ...{ accessToken: server.accessToken, origin: server.url },
    scopes: hubSpotOAuth.scopes.map(({ id }) => id),
  };
  const wrong = "hub-access-nobody-was-given-this";
  const [changed = "", written = ""] = server.externalIds.slice(10);
  return {
    host: server.host,
    right,
    wrongSecret: { typed: { ...right, accessToken: wrong }, secret: wrong },
    pointedAt: (origin) => ({ ...right, origin }),
    listed: { kind: "crm.contact", externalIds: server.externalIds },
    changeOne: () => {
      server.crm.update("contacts", changed, { jobtitle: "Changed by a person" });
      return Promise.resolve(changed);
    },
    write: {
      actionId: "update_contact",
      input: { contactId: written, jobTitle: "Head of “coffee” ☕ & tea" },
      countWrites: () => Promise.resolve(server.crm.countWrites()),
    },
    stop: server.stop,
  };
});
