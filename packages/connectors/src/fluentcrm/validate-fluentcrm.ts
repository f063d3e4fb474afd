import { isAppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { Capability, Validation } from "../kit/connector.ts";
import type { Egress } from "../kit/egress/index.ts";
import type { WordPressConfig } from "../wordpress-rest/config.ts";
import { judged, judgeUser } from "../wordpress-rest/judge-user.ts";
import { restFailure } from "../wordpress-rest/rest-failure.ts";
import { administrator, capabilityLabels, companies } from "./capabilities.ts";
import { FluentId, pageOf } from "./fluent-page.ts";
import { createFluentClient, type FluentClient, namespace } from "./fluentcrm-client.ts";
import { notActive, RightMissing } from "./fluentcrm-failure.ts";

const notGiven = "This user isn't given it in FluentCRM, under Settings → Managers.";
const nothingToSee = "This user may see neither FluentCRM's contacts nor its campaigns.";
const onlyAdministrators =
  "FluentCRM takes no managers on this site: without FluentCRM Pro only administrators may use it.";

/** A look that FluentCRM alone can answer: the right that it says is missing, or null. */
const refusalOf = async (client: FluentClient, name: string, signal?: AbortSignal): Promise<RightMissing | null> => {
  const rows = pageOf(name, z.object({ id: FluentId }));
  try {
    await client.call("GET", name, rows, { query: { page: 1, per_page: 1 }, signal });
    return null;
  } catch (error) {
    if (error instanceof RightMissing) return error;
    throw error;
  }
};

const Rights = z.object({ capabilities: z.record(z.string(), z.unknown()) });

const isAdministrator = async (client: FluentClient, signal?: AbortSignal): Promise<boolean> => {
  const answer = await client.askWhoAmI({ context: "edit", _fields: "capabilities" }, signal);
  if (answer.status >= 300 || !/^\s*\{/.test(answer.text())) throw restFailure(answer);
  return Rights.safeParse(answer.json()).data?.capabilities[administrator] === true;
};

/** Companies come with a right of their own name, for they may be switched off for everybody. */
const companiesFor = async (client: FluentClient, held: Capability[], signal?: AbortSignal): Promise<Capability> => {
  const { id, label, right, switchedOff } = companies;
  const mayAsk = held.some((each) => each.id === right && each.allowed);
  if (!mayAsk) return { id, label, allowed: false, why: notGiven };
  const allowed = (await refusalOf(client, "companies", signal)) === null;
  return { id, label, allowed, ...(!allowed && { why: switchedOff }) };
};

const look = async (client: FluentClient, verdict: Validation, signal?: AbortSignal): Promise<Validation> => {
  const { namespaces } = await client.root(signal);
  if (namespaces !== null && !namespaces.includes(namespace)) return judged("invalid", notActive);
  const rights = verdict.capabilities.map((each) => (each.allowed ? each : { ...each, why: notGiven }));
  const maySee = (id: string) => rights.some((each) => each.id === id && each.allowed);
  const seen = maySee("fcrm_read_contacts") ? "subscribers" : maySee("fcrm_read_emails") ? "campaigns" : null;
  if (seen === null) return judged("invalid", nothingToSee, { capabilities: rights });
  const refusal = await refusalOf(client, seen, signal);
  // FluentCRM refuses an administrator nothing: then something else on the site did, whatever code it has.
  if (refusal && (await isAdministrator(client, signal))) throw refusal;
  if (refusal) return judged("invalid", onlyAdministrators, { capabilities: rights });
  return { ...verdict, capabilities: [...rights, await companiesFor(client, rights, signal)] };
};

/** Judged by WordPress's own word on the user, and by calls that FluentCRM alone answers. */
export const validateFluentCrm = async (
  config: WordPressConfig,
  egress: Egress,
  signal?: AbortSignal,
): Promise<Validation> => {
  const client = createFluentClient(config, egress);
  const verdict = await judgeUser(client, { config, labels: capabilityLabels, withAll: administrator }, signal);
  if (verdict.outcome !== "valid" && verdict.outcome !== "limited") return verdict;
  try {
    return await look(client, verdict, signal);
  } catch (error) {
    if (!isAppError(error)) throw error;
    const wait = error.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: error.retryAfterSeconds };
    return judged(error.message === notActive ? "invalid" : "unknown", error.message, wait);
  }
};
