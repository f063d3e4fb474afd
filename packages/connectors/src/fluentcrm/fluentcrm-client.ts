import type { Egress } from "../kit/egress/index.ts";
import type { WordPressConfig } from "../wordpress-rest/config.ts";
import { createRestClient, type RestClient } from "../wordpress-rest/rest-client.ts";
import { type SiteClock, siteClock } from "../wordpress-rest/site-clock.ts";
import { fluentFailure } from "./fluentcrm-failure.ts";

export const namespace = "fluent-crm/v2";

export type FluentClient = RestClient & {
  siteUrl: string;
  /** FluentCRM writes times by the site's own clock, without a zone. Asked once. */
  clock(signal?: AbortSignal): Promise<SiteClock>;
};

export const createFluentClient = (config: WordPressConfig, egress: Egress): FluentClient => {
  const client = createRestClient(config, egress, { namespace, product: "FluentCRM", failureOf: fluentFailure });
  const clock: FluentClient["clock"] = async (signal) => {
    const known = client.remember.get("clock");
    if (known) return known as SiteClock;
    const answer = await client.askIndex({ _fields: "gmt_offset,timezone_string" }, signal);
    if (answer.status >= 300) throw fluentFailure(answer);
    const found = siteClock(/^\s*\{/.test(answer.text()) ? answer.json() : null);
    client.remember.set("clock", found);
    return found;
  };
  return { ...client, siteUrl: config.siteUrl, clock };
};

/** A page of FluentCRM's own screens. */
export const screenUrl = (client: Pick<FluentClient, "siteUrl">, path: string): string =>
  `${client.siteUrl}/wp-admin/admin.php?page=fluentcrm-admin#/${path}`;
