import { announceInSlack } from "./announce-in-slack.ts";
import { announcePosts } from "./announce-posts.ts";
import { answerWithCode } from "./answer-with-code.ts";
import { checkWebsite } from "./check-website.ts";
import { confirmByLink } from "./confirm-by-link.ts";
import { failureAlert } from "./failure-alert.ts";
import { forgottenDrafts } from "./forgotten-drafts.ts";
import { formToDraft } from "./form-to-draft.ts";
import { missingAltText } from "./missing-alt-text.ts";
import { publishWithEscalation } from "./publish-with-escalation.ts";
import { refreshExcerpts } from "./refresh-excerpts.ts";
import { reviewBeforePublishing } from "./review-before-publishing.ts";
import { sortLeads } from "./sort-leads.ts";
import { stalePosts } from "./stale-posts.ts";
import { suggestTitles } from "./suggest-titles.ts";
import { summarizeNewPosts } from "./summarize-new-posts.ts";
import { tidyPosts } from "./tidy-posts.ts";
import { watchPlugins } from "./watch-plugins.ts";
import { weeklyDigest } from "./weekly-digest.ts";
import type { WorkflowTemplate } from "./workflow-template.ts";

/** Every template, in the order pages show them. */
export const listTemplates = (): readonly WorkflowTemplate[] => [
  ...[summarizeNewPosts, reviewBeforePublishing, publishWithEscalation, formToDraft, suggestTitles, refreshExcerpts],
  ...[tidyPosts],
  ...[sortLeads, confirmByLink],
  ...[weeklyDigest, stalePosts, forgottenDrafts, missingAltText, watchPlugins, checkWebsite],
  ...[announcePosts, announceInSlack, answerWithCode, failureAlert],
];
