/** What people paste after a site's address: its admin pages, its sign-in page, its API. */
const knownTail = /\/(wp-admin|wp-login\.php|wp-json|index\.php|xmlrpc\.php)(\/.*)?$/;

/** The site's own address without a trailing slash, or null when what was typed can't be one. */
export const normalizeSiteUrl = (typed: string): string | null => {
  const text = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) && !/^https?:\/\//i.test(text)) return null;
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || url.username || url.password || !url.hostname) return null;
  const path = url.pathname.replace(/\/+/g, "/").replace(knownTail, "").replace(/\/$/, "");
  return `${url.protocol}//${url.host}${path}`;
};
