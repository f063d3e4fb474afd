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
