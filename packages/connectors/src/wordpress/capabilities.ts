import type { Capability } from "../kit/connector.ts";

/** WordPress's capabilities that matter here, in a business's words. */
export const capabilityLabels = {
  edit_posts: "Write posts",
  publish_posts: "Publish posts",
  edit_published_posts: "Change posts that are already published",
  edit_others_posts: "Change posts of other authors",
  edit_pages: "Change pages",
  upload_files: "Upload media",
  manage_categories: "Manage categories and tags",
  activate_plugins: "See plugins, switch them on and off",
} as const;

/** The table a person sees: what this user may do on the site. */
export const capabilitiesOf = (held: Record<string, unknown>, roles: string[]): Capability[] =>
  Object.entries(capabilityLabels).map(([id, label]) => {
    const allowed = held[id] === true;
    const role = roles.length > 0 ? `the role ${roles.join(", ")}` : "no role on this site";
    return { id, label, allowed, ...(!allowed && { why: `This user has ${role}, which doesn't include it.` }) };
  });
