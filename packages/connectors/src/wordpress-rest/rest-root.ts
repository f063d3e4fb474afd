import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { EgressResponse } from "../kit/egress/index.ts";
import { restErrorOf, restFailure } from "./rest-failure.ts";

const Index = z.object({
  name: z.string().catch(""),
  home: z.string().catch(""),
  namespaces: z.array(z.string()),
  authentication: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]).catch([]),
});

export type RestRoot = {
  /** Ends in `/wp-json/` or carries `rest_route`. */
  url: string;
  siteName: string;
  /** The site's own idea of its address; empty where it keeps that to itself. */
  home: string;
  offersApplicationPasswords: boolean;
  /** What answers here: `wp/v2`, and those of active plugins. Null where the site hides that from visitors. */
  namespaces: string[] | null;
};

/** A call without credentials: nothing is known yet about who answers. */
export type AnonymousGet = (url: string) => Promise<EgressResponse>;

/** Why no API was found, so that a person is told the right thing. */
export class NoRestApi extends AppError {
  readonly isWordPress: boolean;
  constructor(isWordPress: boolean) {
    const message = isWordPress
      ? "This is a WordPress site, but its REST API is switched off or blocked. A security plugin often does that."
      : "This address answers, but it isn't a WordPress site. Check the address, and the directory if there is one.";
    super("upstream_failed", message);
    this.isWordPress = isWordPress;
  }
}

const bare = (url: string): string => {
  const parsed = new URL(url);
  parsed.searchParams.delete("_fields");
  return parsed.href.replaceAll("%2F", "/");
};

const rootFrom = (answer: EgressResponse): RestRoot | null => {
  // Sites that hide the API from visitors still answer in its own error shape.
  const error = restErrorOf(answer);
  if ((answer.status === 401 || answer.status === 403) && error)
    return { url: bare(answer.url), siteName: "", home: "", offersApplicationPasswords: true, namespaces: null };
  if (answer.status !== 200 || error || !/^\s*\{/.test(answer.text())) return null;
  const index = Index.safeParse(answer.json()).data;
  if (!index?.namespaces.includes("wp/v2")) return null;
  const offersApplicationPasswords =
    !Array.isArray(index.authentication) && "application-passwords" in index.authentication;
  const { name: siteName, home, namespaces } = index;
  return { url: bare(answer.url), siteName, home, offersApplicationPasswords, namespaces };
};

const linkedRoot = (answer: EgressResponse): string | null =>
  /<([^>]+)>;\s*rel="https:\/\/api\.w\.org\/"/.exec(answer.headers.get("link") ?? "")?.[1] ?? null;

const looksLikeWordPress = (answer: EgressResponse): boolean =>
  linkedRoot(answer) !== null || /wp-content|wp-includes|content="WordPress/i.test(answer.text());

const fields = "_fields=name,home,namespaces,authentication";

/**
 * Finds the API of a site: pretty permalinks first, then plain ones, then whatever the front page links to. Throws
 * `NoRestApi` when the server answers but has none, and the failure itself when it doesn't answer or asks to wait.
 */
export const findRestRoot = async (siteUrl: string, get: AnonymousGet): Promise<RestRoot> => {
  for (const candidate of [`${siteUrl}/wp-json/?${fields}`, `${siteUrl}/?rest_route=/&${fields}`]) {
    const answer = await get(candidate);
    if (answer.status === 429 || answer.status >= 500) throw restFailure(answer);
    const root = rootFrom(answer);
    if (root) return root;
  }
  const front = await get(`${siteUrl}/`);
  const linked = linkedRoot(front);
  const root = linked ? rootFrom(await get(linked)) : null;
  if (root) return root;
  throw new NoRestApi(looksLikeWordPress(front));
};
