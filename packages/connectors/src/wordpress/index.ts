import { defineConnector } from "../kit/connector.ts";
import { siteRateLimit, WordPressConfig, wordPressHosts } from "../wordpress-rest/config.ts";
import { createPost } from "./actions/create-post.ts";
import { getPost } from "./actions/get-post.ts";
import { publishPost } from "./actions/publish-post.ts";
import { activatePlugin, deactivatePlugin } from "./actions/switch-plugin.ts";
import { updatePost } from "./actions/update-post.ts";
import { updatePostExcerpt } from "./actions/update-post-excerpt.ts";
import { media } from "./resources/media.ts";
import { plugins } from "./resources/plugins.ts";
import { pages, posts } from "./resources/posts.ts";
import { terms } from "./resources/terms.ts";
import { siblings } from "./siblings.ts";
import { validateWordPress } from "./validate-wordpress.ts";
import { createWordPressClient } from "./wordpress-client.ts";

export const wordpress = defineConnector({
  id: "wordpress",
  name: "WordPress",
  description: "Posts, pages, media, categories, tags and plugins of a WordPress site.",
  category: "website",
  icon: "globe",
  docsUrl: "https://developer.wordpress.org/rest-api/",
  provenOn: "real service",
  auth: {
    type: "basic",
    form: WordPressConfig,
    help: "In WordPress, open Users → Profile, scroll to Application Passwords, and add one named BizOSaaS.",
  },
  rateLimit: siteRateLimit,
  hosts: wordPressHosts,
  createClient: createWordPressClient,
  validate: validateWordPress,
  resources: [posts, pages, media, terms, plugins],
  actions: [getPost, updatePostExcerpt, updatePost, createPost, publishPost, activatePlugin, deactivatePlugin],
  opensAlso: siblings,
});
