/** Stands where a secret was taken out of a text or a value. */
export const secretMask = "[redacted]";
/** Stands for the whole of a field that holds a secret, and for what a copied step left behind. */
export const secretDots = "••••••";

const secretName =
  /^(?:.*[_-]?(?:password|passwd|passphrase|secret|api[_-]?key|private[_-]?key|ciphertext)|(?:access|refresh|bearer|id|accept|invitation)?[_-]?token|authorization|cookie|set-cookie|credentials?)$/i;
const scheme = /\b(Bearer|Basic) +[\w.~+/=-]{8,}/gi;
const tokens = [
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/g,
  /\bbz_live_\w{8,}/g,
  /\b(?:sk|pk|rk|whsec|ghp|gho|xox[abp])[-_][\w-]{12,}/g,
];
const signIn = /(\b[a-z][a-z\d+.-]*:\/\/)[^\s/@:"]+:[^\s/@"]+@/gi;

/** Whether a field of this name holds a secret, such as `authorization` or `api_key`. */
export const isSecretName = (name: string): boolean => secretName.test(name);

/** Puts `mask` in the place of what can be nothing but a secret: tokens, and what signs in at a web address. */
export const hideTokens = (text: string, mask: string): string => {
  let clean = text;
  for (const shape of tokens) clean = clean.replace(shape, mask);
  return clean.replace(signIn, `$1${mask}@`);
};

/** As `hideTokens`, and whatever stands behind `Bearer` or `Basic`, which may be plain words too. */
export const hideSecretShapes = (text: string, mask: string): string =>
  hideTokens(text.replace(scheme, `$1 ${mask}`), mask);
