import type { WordPressSite } from "@bizosaas/connectors/fixtures";
import { Connection } from "@bizosaas/contracts";
import { callOperation } from "./call-operation.ts";
import type { TestTenant } from "./people.ts";
import type { TestGateway } from "./start-test-gateway.ts";

export const wordPressForm = (
  { url, username, applicationPassword }: Pick<WordPressSite, "url" | "username" | "applicationPassword">,
  changes: Record<string, string> = {},
) => ({ siteUrl: url, username, applicationPassword, ...changes });

/** Connects a site as the organization's owner would. */
export const connectWordPress = async (
  gateway: TestGateway,
  tenant: TestTenant,
  site: WordPressSite,
): Promise<string> => {
  const token = await tenant.people.owner.token();
  const input = { connectorId: "wordpress", form: wordPressForm(site) };
  const { status, body, problem } = await callOperation(gateway, "connections.create", input, { token });
  if (status !== 200) throw new Error(`WordPress could not be connected: ${problem?.detail}`);
  return Connection.parse(body).id;
};
