import type { TemplateChoice, TemplateFill } from "./workflow-template.ts";

const into = (field: string, nodeIds: readonly string[]): TemplateFill[] =>
  nodeIds.map((nodeId) => ({ nodeId, field }));

/** The WordPress site that these steps watch or change. */
export const wordPressSite = (...nodeIds: string[]): TemplateChoice => ({
  name: "site",
  control: "connection",
  connector: { id: "wordpress", name: "WordPress" },
  words: {
    en: { label: "WordPress site", help: "The connection that it watches or changes." },
    nl: { label: "WordPress-site", help: "De koppeling die hij volgt of wijzigt." },
  },
  fills: into("connectionId", nodeIds),
});

/** The Slack workspace that these steps write in. */
export const slackWorkspace = (...nodeIds: string[]): TemplateChoice => ({
  name: "slack",
  control: "connection",
  connector: { id: "slack", name: "Slack" },
  words: {
    en: { label: "Slack workspace", help: "The connection that it writes with." },
    nl: { label: "Slack-werkruimte", help: "De koppeling waarmee hij schrijft." },
  },
  fills: into("connectionId", nodeIds),
});

/** One of its channels, by name. */
export const slackChannel = (...nodeIds: string[]): TemplateChoice => ({
  name: "slackChannel",
  control: "text",
  words: {
    en: { label: "Slack channel", help: "Its name, such as #news. Invite the app there first, with /invite." },
    nl: { label: "Slack-kanaal", help: "De naam, zoals #nieuws. Nodig de app daar eerst uit, met /invite." },
  },
  fills: into("channel", nodeIds),
});

/** The AI key and model that answer these steps. */
export const aiModel = (...nodeIds: string[]): TemplateChoice => ({
  name: "model",
  control: "ai_model",
  words: {
    en: { label: "AI model", help: "A small model is enough for this." },
    nl: { label: "AI-model", help: "Een klein model is hiervoor genoeg." },
  },
  fills: into("model", nodeIds),
});

/** Who hears of it. */
export const people = (...nodeIds: string[]): TemplateChoice => ({
  name: "people",
  control: "members",
  words: {
    en: { label: "Who is told", help: "In the portal, and by e-mail as each of them chose." },
    nl: { label: "Wie het hoort", help: "In het portaal, en per e-mail zoals ieder dat koos." },
  },
  fills: into("people", nodeIds),
});

/** Where a schedule's clock stands. */
export const timeZone = (...nodeIds: string[]): TemplateChoice => ({
  name: "timeZone",
  control: "text",
  words: {
    en: { label: "Time zone", help: "Such as Europe/Amsterdam." },
    nl: { label: "Tijdzone", help: "Zoals Europe/Amsterdam." },
  },
  fills: into("timeZone", nodeIds),
});

const withoutSlash = (address: string) => address.trim().replace(/\/+$/, "");

/** The public address of a WordPress site, whose published posts a step reads with this query. */
export const postsOfSite = (nodeId: string, query: string): TemplateChoice => ({
  name: "siteAddress",
  control: "url",
  words: {
    en: { label: "Address of your WordPress site", help: "Its published posts are read, as every visitor can." },
    nl: {
      label: "Adres van je WordPress-site",
      help: "De gepubliceerde berichten worden gelezen, zoals elke bezoeker dat kan.",
    },
  },
  // The form that answers with plain permalinks, too.
  fills: [{ nodeId, field: "url", write: (site) => `${withoutSlash(site)}/?rest_route=/wp/v2/posts&${query}` }],
});

/** The page of one's own site that a step opens. */
export const pageOfSite = (nodeId: string): TemplateChoice => ({
  name: "siteAddress",
  control: "url",
  words: {
    en: { label: "Address to check", help: "A page that everybody can open." },
    nl: { label: "Adres om te controleren", help: "Een pagina die iedereen kan openen." },
  },
  fills: into("url", [nodeId]),
});

/** An address of another system that a step calls. */
export const addressOf = (nodeId: string, words: TemplateChoice["words"]): TemplateChoice => ({
  ...{ name: "address", control: "url", words },
  fills: into("url", [nodeId]),
});
