import { z } from "zod";

const both = "Fill in both, the client ID and its secret, or neither.";

/**
 * The form of every OAuth connector: an app of one's own at the vendor. Left empty, the platform's app is used, where it
 * has one.
 */
export const OAuthAppForm = z
  .strictObject({
    clientId: z
      .string()
      .trim()
      .max(500)
      .default("")
      .meta({ title: "Client ID", description: "Of your own app at the vendor.", control: "text" }),
    clientSecret: z.string().trim().max(2000).default("").meta({
      title: "Client secret",
      description: "Kept sealed and never shown again.",
      control: "password",
      secret: true,
    }),
  })
  .refine(({ clientId, clientSecret }) => (clientId === "") === (clientSecret === ""), {
    message: both,
    path: ["clientSecret"],
  });

/** The scopes that were granted, as the gateway hands them to an OAuth connector beside its form. */
export const scopesOf = (config: object): ReadonlySet<string> => {
  const { scopes } = z.object({ scopes: z.array(z.string()).catch([]) }).parse(config);
  return new Set(scopes);
};
