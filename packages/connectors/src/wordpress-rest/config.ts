import { z } from "zod";
import type { ConnectionLimit } from "../kit/connector.ts";
import { normalizeSiteUrl } from "./site-url.ts";

/** What a person types to connect a site. */
export const WordPressConfig = z.strictObject({
  siteUrl: z
    .string()
    .trim()
    .min(1, "Enter the site's address.")
    .max(2000)
    .transform((typed, context) => {
      const url = normalizeSiteUrl(typed);
      if (url !== null) return url;
      context.addIssue({ code: "custom", message: "This isn't a web address. It looks like https://example.com." });
      return z.NEVER;
    })
    .meta({ title: "Site address", control: "url", placeholder: "https://example.com" }),
  username: z
    .string()
    .trim()
    .min(1, "Enter the WordPress user name.")
    .max(200)
    .refine((name) => !name.includes(":"), "A WordPress user name has no colon.")
    .meta({ title: "User name", description: "The WordPress user whose rights we may use.", control: "text" }),
  applicationPassword: z
    .string()
    .max(200)
    .transform((typed) => typed.replace(/\s+/g, ""))
    .pipe(z.string().min(1, "Enter the Application Password."))
    .meta({
      title: "Application Password",
      description: "Made in WordPress under Users → Profile → Application Passwords. Spaces don't matter.",
      placeholder: "xxxx xxxx xxxx xxxx xxxx xxxx",
      control: "password",
      secret: true,
    }),
});
export type WordPressConfig = z.output<typeof WordPressConfig>;

/** Sites tell no limit. A small host answers some ten calls a second beside its visitors, and firewalls count. */
export const siteRateLimit: ConnectionLimit = { calls: 100, perSeconds: 10, isPerHost: true };

/** The hosts that a site's connection may call: the one that was typed, on http's and https's own port. */
export const wordPressHosts = ({ siteUrl }: WordPressConfig): string[] => [new URL(siteUrl).host];
