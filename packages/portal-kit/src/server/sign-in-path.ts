/** Browsers drop tabs and line ends from an address, so that `/<tab>/evil.example` leads elsewhere too. */
const misleading = /[\\\p{Cc}]/u;

/** Only a path of this portal: an address elsewhere (`//evil.example`, `/\evil`) becomes the home page. */
export const safeNextPath = (next: string | null | undefined): string =>
  next && /^\/(?!\/)/.test(next) && !misleading.test(next) ? next : "/";

/** The sign-in page, from which the person comes back to where they were going. */
export const signInPath = (next: string): string => {
  const path = safeNextPath(next);
  return path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`;
};
