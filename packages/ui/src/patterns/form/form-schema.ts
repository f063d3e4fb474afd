type PathPart = PropertyKey | { readonly key: PropertyKey };
type Issue = { readonly message: string; readonly path?: readonly PathPart[] | undefined };
type Checked<Output> = { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly Issue[] };

/** What checks a form: any Standard Schema, so `zod/mini` on a page and zod on a server. */
export type FormSchema<Values> = {
  readonly "~standard": { readonly validate: (value: unknown) => Checked<Values> | Promise<Checked<Values>> };
};

/** A sentence per field, by dotted path; the first one of a field wins. */
export type FieldErrors = Readonly<Record<string, string>>;

export type FieldIssueLike = { path: string; message: string };

const pathOf = (path: readonly PathPart[] = []): string =>
  path.map((part) => String(typeof part === "object" ? part.key : part)).join(".");

export const fieldErrorsOf = (issues: readonly FieldIssueLike[]): FieldErrors =>
  Object.fromEntries(issues.toReversed().map(({ path, message }) => [path, message]));

/** Checks what was typed: the parsed values, or what is wrong with each field. */
export const checkForm = async <Values>(
  schema: FormSchema<Values>,
  values: unknown,
): Promise<{ values: Values } | { errors: FieldErrors }> => {
  const checked = await schema["~standard"].validate(values);
  if (!checked.issues) return { values: checked.value };
  return { errors: fieldErrorsOf(checked.issues.map(({ path, message }) => ({ path: pathOf(path), message }))) };
};

/** Whether two forms hold the same; fields without a value count as absent. */
export const isSameForm = (left: Record<string, unknown>, right: Record<string, unknown>): boolean => {
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => JSON.stringify(left[name]) === JSON.stringify(right[name]));
};
