/** One right that is asked for, and in words what for. */
export type OAuthScope = {
  id: string;
  /** What it lets us do, as a person reads it: "See contacts". */
  label: string;
  /** The vendor may grant the rest without it. */
  isOptional?: boolean;
};

/** Where and how a vendor's sign-in is reached, written by hand from its documentation. */
export type OAuthRecord = {
  authorizeUrl: string;
  tokenUrl: string;
  /** Where a token is revoked as RFC 7009 has it; null where the vendor offers no such thing. */
  revokeUrl: string | null;
  scopes: readonly OAuthScope[];
  /** How the vendor takes the app's own credentials. */
  clientAuth: "post" | "basic";
  /** What else the vendor wants in the address, such as `access_type=offline`. */
  authorizeParams?: Readonly<Record<string, string>>;
  /** The parameter for optional scopes, where they go apart from the others. */
  optionalScopesParam?: string;
};

/** The app at the vendor, in whose name people sign in. */
export type OAuthApp = { clientId: string; clientSecret: string };

export type OAuthTokens = {
  accessToken: string;
  /** The one to use from now on; null when the vendor gave none. */
  refreshToken: string | null;
  /** Null when it never ends by itself. */
  expiresInSeconds: number | null;
  scopes: string[];
};

/** What a renewal gives; `scopes` is null where they are what they were. */
export type RenewedTokens = Omit<OAuthTokens, "scopes"> & { scopes: string[] | null };

const moved = (url: string, origin: string): string => {
  const { pathname, search } = new URL(url);
  return new URL(`${pathname}${search}`, origin).href;
};

/** The same record at another origin: a company's proxy or a test server in the vendor's place. */
export const movedRecord = (record: OAuthRecord, origin: string): OAuthRecord => ({
  ...record,
  authorizeUrl: moved(record.authorizeUrl, origin),
  tokenUrl: moved(record.tokenUrl, origin),
  revokeUrl: record.revokeUrl === null ? null : moved(record.revokeUrl, origin),
});
