import { z } from "zod";
import { orNull } from "../../wordpress-rest/or-null.ts";
import { Count, FluentId, pageOf, Text, Time } from "../fluent-page.ts";
import { screenUrl } from "../fluentcrm-client.ts";
import { type FluentList, fluentResource } from "./fluent-resource.ts";

const Stats = z.object({ sent: Count, views: Count, clicks: Count, unsubscribers: Count });

const FluentCampaign = z.object({
  id: FluentId,
  title: z.string(),
  status: z.string(),
  email_subject: Text,
  email_pre_header: Text,
  recipients_count: Count,
  scheduled_at: Time,
  stats: Stats.nullish().catch(null),
  created_at: Time,
  updated_at: Time,
});

const withStats = { "with[]": "stats" };

/** Its figures move without its time, so campaigns are read whole. One that isn't sent yet has none. */
const campaignList: FluentList<"mkt.campaign", z.output<typeof FluentCampaign>> = {
  kind: "mkt.campaign",
  label: "Campaigns",
  capability: "fcrm_read_emails",
  sample: {
    name: "Spring menu",
    subject: "Our spring menu is here",
    status: "archived",
    recipients: 48,
    sent: 48,
    opened: 31,
    clicked: 12,
    unsubscribed: 1,
    scheduledAt: "2026-03-01T09:00:00.000Z",
    url: "https://example.com/wp-admin/admin.php?page=fluentcrm-admin#/email/campaigns",
    createdAt: "2026-02-28T15:30:00.000Z",
    extra: { preview: "And a coffee on us" },
  },
  route: "campaigns",
  name: "campaigns",
  query: withStats,
  row: FluentCampaign,
  isReadByChanges: false,
  toData: (campaign, site) => ({
    ...{ name: campaign.title, subject: campaign.email_subject, status: campaign.status },
    recipients: campaign.recipients_count,
    sent: campaign.stats?.sent ?? null,
    opened: campaign.stats?.views ?? null,
    clicked: campaign.stats?.clicks ?? null,
    unsubscribed: campaign.stats?.unsubscribers ?? null,
    scheduledAt: site.toUtc(campaign.scheduled_at),
    url: screenUrl(site, "email/campaigns"),
    createdAt: site.toUtc(campaign.created_at),
    extra: { preview: campaign.email_pre_header },
  }),
  find: async (client, id, signal) => {
    const one = z.object({ campaign: FluentCampaign.nullable() });
    const found = (await orNull(client.call("GET", `campaigns/${id}`, one, { signal })))?.data.campaign;
    if (!found) return null;
    // Its figures are told in the list alone.
    const query = { ...withStats, searchBy: found.title, page: 1, per_page: 100, sort_by: "id", sort_type: "ASC" };
    const { data } = await client.call("GET", "campaigns", pageOf("campaigns", FluentCampaign), { query, signal });
    return data.rows.find((each) => each.id === found.id) ?? found;
  },
};

export const campaigns = {
  ...fluentResource(campaignList),
  statuses: [
    ...["draft", "pending", "processing", "pending-scheduled", "scheduled"],
    ...["working", "paused", "archived", "purged", "cancelled"],
  ],
};
