import { z } from "zod";

export const apiOrigin = "https://slack.com";

/** The scopes of Slack's app settings that something here needs. */
export const scopeNames = [
  ...["chat:write", "channels:read", "channels:history", "groups:read", "groups:history"],
  ...["users:read", "users:read.email", "im:write", "im:history"],
] as const;
export type ScopeName = (typeof scopeNames)[number];

/** What a person pastes to connect a workspace. */
export const SlackForm = z.strictObject({
  botToken: z
    .string()
    .max(400)
    .transform((pasted) => pasted.replace(/\s+/g, ""))
    .pipe(
      z
        .string()
        .min(1, "Paste the bot token.")
        .regex(
          /^xoxb-[\w-]+$/,
          "A bot token begins with xoxb-. One that begins with xoxp- is a person's, one with xapp- can't send messages.",
        ),
    )
    .meta({
      title: "Bot token",
      description:
        "Of your own app at api.slack.com/apps: add the bot scopes chat:write, channels:read, channels:history, groups:read, " +
        "groups:history, users:read, users:read.email, im:write and im:history under OAuth & Permissions, install it, and copy " +
        "its Bot User OAuth Token.",
      placeholder: "xoxb-…",
      control: "password",
      secret: true,
    }),
  signingSecret: z
    .string()
    .trim()
    .max(200)
    .regex(/^(?:[A-Za-z0-9]{16,})?$/, "A signing secret is letters and digits alone. Copy it under Basic Information.")
    .default("")
    .meta({
      title: "Signing secret",
      description:
        "So that people can decide on approvals by a button in Slack. Under Basic Information, App Credentials, of your app. " +
        "Once connected, this connection's page shows the Request URL that Slack asks for under Interactivity & Shortcuts. To keep the one you gave, leave this empty when you reconnect.",
      control: "password",
      secret: true,
    }),
});
export type SlackConfig = z.output<typeof SlackForm>;

export const slackHosts = (): string[] => [new URL(apiOrigin).host];
