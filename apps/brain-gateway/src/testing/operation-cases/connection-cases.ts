import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { performAction } from "../../domains/actions/index.ts";
import { storeItems } from "../../domains/resources/index.ts";
import { callOperation } from "../call-operation.ts";
import { connectWordPress, wordPressForm } from "../connect-wordpress.ts";
import { signInAtHubSpot } from "../sign-in-at-hubspot.ts";
import type { CaseStage, OperationCases } from "./operation-case.ts";

const IdAnswer = z.object({ id: z.string() });

const connect = ({ gateway, tenant, vendors }: CaseStage) => connectWordPress(gateway, tenant, vendors.site);
const connected = async (stage: CaseStage) => ({ connectionId: await connect(stage) });

const connectedWithShop = async (stage: CaseStage) => {
  await stage.vendors.site.shop.switchPlugin(true);
  const { tenantId } = stage.tenant;
  // A shop is connected once: by whoever came before, it would be taken.
  await stage.gateway.services.db.withTenant(tenantId, (tx) =>
    tx.connection.deleteMany({ where: { tenantId, connectorId: "woocommerce" } }),
  );
  return { ...(await connected(stage)), connectorId: "woocommerce" };
};

const connectHubSpot = async ({ gateway, tenant }: CaseStage) => {
  const { owner } = tenant.people;
  const token = await owner.token();
  const { body } = await callOperation(gateway, "connections.finishSignIn", await signInAtHubSpot(gateway, owner), {
    token,
  });
  return { connectionId: IdAnswer.parse(body).id };
};

const keepPost = async (stage: CaseStage) => {
  const { gateway, tenant } = stage;
  const { tenantId } = tenant;
  const connectionId = await connect(stage);
  return gateway.services.db.withTenant(tenantId, async (tx) => {
    const items = [{ externalId: uuidv7(), data: { title: "Bees" }, vendorUpdatedAt: null }];
    await storeItems({ tx, tenantId }, { connectionId, kind: "cms.post", items, isFirstImport: true });
    const row = await tx.resource.findFirstOrThrow({ where: { tenantId, connectionId } });
    return { resourceId: row.id };
  });
};

const excerptOf = async (stage: CaseStage) => {
  const connectionId = await connect(stage);
  const post = await stage.vendors.site.createPost({ title: "Bees", content: "x", status: "publish" });
  return { connectionId, input: { postId: String(post.id), excerpt: "They make honey." } };
};

const writeExcerpt = async (stage: CaseStage) => {
  const { gateway, tenant } = stage;
  const { tenantId } = tenant;
  const { receiptId } = await performAction(gateway.services, {
    ...{ tenantId, actionId: "update_post_excerpt", idempotencyKey: uuidv7(), correlationId: "case" },
    ...(await excerptOf(stage)),
    actor: { kind: "system", part: "case", tenantId },
    signal: new AbortController().signal,
  });
  return { receiptId };
};

const keyInput = () => ({ provider: "openai", name: "Writing", form: { apiKey: "sk-valid" } });

const addKey = async ({ gateway, tenant }: CaseStage) => {
  const token = await tenant.people.owner.token();
  const { body } = await callOperation(gateway, "aiKeys.create", keyInput(), { token });
  return { aiKeyId: IdAnswer.parse(body).id };
};

const postsOf = {
  input: () => ({ kind: "cms.post" }),
  filled: async (stage: CaseStage) => ({ ...(await connected(stage)), kind: "cms.post" }),
};
const ofVendor = (place: string) => ({ [place]: "A vendor's own values." });

export const connectionCases: OperationCases = {
  "connectors.list": { input: () => ({}) },
  "connections.list": { input: () => ({}) },
  "connections.get": { input: connected },
  "connections.listChoices": {
    input: async (stage) => ({ ...(await connectHubSpot(stage)), actionId: "move_deal", field: "stage" }),
    ids: ["connectionId"],
  },
  "connections.create": {
    input: ({ vendors }) => ({ connectorId: "wordpress", form: wordPressForm(vendors.site) }),
    exempt: ofVendor("form"),
  },
  "connections.test": { input: connected },
  "connections.reconnect": {
    input: async (stage) => ({ ...(await connected(stage)), form: wordPressForm(stage.vendors.site) }),
    exempt: ofVendor("form"),
  },
  "connections.openSibling": { input: connectedWithShop, ids: ["connectionId"] },
  "connections.startSignIn": {
    input: () => ({ connectorId: "hubspot", form: {} }),
    filled: async (stage) => ({ ...(await connectHubSpot(stage)), connectorId: "hubspot", form: {} }),
    exempt: ofVendor("form"),
  },
  "connections.finishSignIn": {
    input: ({ gateway, tenant }) => signInAtHubSpot(gateway, tenant.people.owner),
    isOfSession: true,
  },
  "connections.sync": { input: connected },
  "connections.disconnect": { input: connected },
  "connections.watch": { input: connected },
  "resources.list": postsOf,
  "resources.get": { input: keepPost },
  "resources.listStatuses": postsOf,
  "resources.listConnectionStatuses": {
    input: async (stage) => ({ ...(await connected(stage)), kind: "cms.post" }),
    ids: ["connectionId"],
  },
  "resources.getRelated": { input: keepPost },
  "resources.listMoments": { input: keepPost },
  "actions.perform": {
    input: async (stage) => ({ ...(await excerptOf(stage)), actionId: "update_post_excerpt" }),
    ids: ["connectionId"],
    exempt: ofVendor("input"),
  },
  "receipts.undo": { input: writeExcerpt },
  "aiProviders.list": { input: () => ({}) },
  "aiKeys.list": { input: () => ({}) },
  "aiKeys.create": { input: keyInput, exempt: ofVendor("form") },
  "aiKeys.test": { input: addKey },
  "aiKeys.delete": { input: addKey },
  "aiKeys.listModels": { input: addKey },
};
