type Rename = ReadonlyMap<string, string>;

const literal = /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/.source;
/** `steps.id`, `steps["id"]`, and a waiting step's address, `run.resumeUrls.id`; not what a text in quotes says. */
const named =
  /(?<before>(?<![\w.])(?:steps|run\s*\.\s*resumeUrls)\s*(?:\??\.\s*|\[\s*(?<quote>["'])))(?<id>[a-z][a-z0-9_]*)\b/
    .source;
/** In code they may be spread, `...steps.id`, and stand between backticks; `$steps` is another name. */
const namedInCode = named.replace(String.raw`(?<![\w.])`, String.raw`(?<![\w$]|(?<!\.\.)\.)`).replace(`["']`, "[\"'`]");
const tokens = new RegExp(`${named}|${literal}`, "g");

/** An expression that calls steps by their new names. */
export const renameInExpression = (text: string, renamed: Rename): string =>
  text.replace(tokens, (match, ...rest: unknown[]) => {
    const { before, id } = rest.at(-1) as { before?: string; id?: string };
    return before !== undefined && id !== undefined ? `${before}${renamed.get(id) ?? id}` : match;
  });

/**
 * The same in JavaScript, wherever it stands: without reading its comments, templates and patterns nothing says where a
 * text begins, and a step that was missed would silently read the one it was copied from.
 */
export const renameInCode = (text: string, renamed: Rename): string =>
  text.replace(new RegExp(namedInCode, "g"), (match, ...rest: unknown[]) => {
    const { before = "", id = "" } = rest.at(-1) as { before?: string; id?: string };
    return before === "" ? match : `${before}${renamed.get(id) ?? id}`;
  });

/** Where an expression of a template ends: at the brace that none inside it opened. */
const endOfExpression = (text: string, from: number): number => {
  const pieces = new RegExp(`${literal}|[{}]`, "g");
  pieces.lastIndex = from;
  let depth = 0;
  for (let piece = pieces.exec(text); piece; piece = pieces.exec(text)) {
    if (piece[0] === "}" && depth === 0) return piece.index;
    if (piece[0] === "{") depth += 1;
    if (piece[0] === "}") depth -= 1;
  }
  return text.length;
};

/** A template: what stands outside `{{ }}` is its author's own words. */
export const renameInTemplate = (text: string, renamed: Rename): string => {
  let done = "";
  let at = 0;
  for (let open = text.indexOf("{{"); open !== -1; open = text.indexOf("{{", at)) {
    const end = endOfExpression(text, open + 2);
    done += text.slice(at, open + 2) + renameInExpression(text.slice(open + 2, end), renamed);
    at = end;
  }
  return done + text.slice(at);
};
