/** The same server as `base`, seen as another user and, if named, in another database. */
export const connectionUrl = (
  base: string,
  change: { user?: string; password?: string; database?: string },
): string => {
  const url = new URL(base);
  if (change.user !== undefined) url.username = encodeURIComponent(change.user);
  if (change.password !== undefined) url.password = encodeURIComponent(change.password);
  if (change.database !== undefined) url.pathname = `/${encodeURIComponent(change.database)}`;
  return url.href;
};

export const databaseNameOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1)) || "postgres";
