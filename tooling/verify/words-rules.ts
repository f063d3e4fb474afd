import { existsSync } from "node:fs";
import path from "node:path";
import { type Expression, type ObjectExpression, Visitor } from "oxc-parser";
import { lineAt, readProgram, type Source } from "./read-program.ts";
import { sameInDutch } from "./same-in-dutch.ts";

type Phrase = { key: string; start: number; source: string; said: string };

/** What a phrase says, without its values: `${count} members` is "members". */
const saidBy = (node: Expression, source: string): string => {
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : "";
  const pieces = [...source.matchAll(/"([^"]*)"|[`}]([^`$]*)(?=[`$])/g)].map(
    ([, quoted, piece]) => quoted ?? piece ?? "",
  );
  return pieces.join(" ").trim();
};

const phrasesOf = (source: Source, node: ObjectExpression, prefix = ""): Phrase[] =>
  node.properties.flatMap((each) => {
    if (each.type !== "Property" || each.key.type === "PrivateIdentifier") return [];
    const { text } = source;
    const name = each.key.type === "Identifier" ? each.key.name : text.slice(each.key.start, each.key.end);
    const key = prefix + name.replaceAll(/["']/g, "");
    const { value, start } = each;
    if (value.type === "ObjectExpression") return phrasesOf(source, value, `${key}.`);
    const written = text.slice(value.start, value.end);
    return [
      {
        key,
        start,
        source: written.replaceAll(/:\s*\w+(?=[,)])|\)\s*:\s*string\b/g, ""),
        said: saidBy(value, written),
      },
    ];
  });

const withoutType = (node: Expression): Expression =>
  node.type === "TSSatisfiesExpression" || node.type === "TSAsExpression" ? withoutType(node.expression) : node;

const objectNamed = (source: Source, name: string): ObjectExpression | undefined => {
  let found: ObjectExpression | undefined;
  new Visitor({
    VariableDeclarator: ({ id, init }) => {
      if (id.type === "Identifier" && id.name === name && init) {
        const object = withoutType(init);
        if (object.type === "ObjectExpression") found = object;
      }
    },
    CallExpression: ({ callee, arguments: [first] }) => {
      if (callee.type === "Identifier" && callee.name === name && first?.type === "ObjectExpression") found = first;
    },
  }).visit(source.program);
  return found;
};

/** The object written at the place, or the constant of the same file that is named there. */
const objectAt = (source: Source, written: Expression): ObjectExpression | undefined => {
  const node = withoutType(written);
  if (node.type === "ObjectExpression") return node;
  return node.type === "Identifier" ? objectNamed(source, node.name) : undefined;
};

const partOf = (source: Source, node: ObjectExpression, name: string): ObjectExpression | undefined => {
  const found = node.properties.find(
    (each) => each.type === "Property" && each.key.type === "Identifier" && each.key.name === name,
  );
  return found?.type === "Property" ? objectAt(source, found.value) : undefined;
};

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text);

const compare = (source: Source, english: Phrase[], dutch: Phrase[]): string[] => {
  const at = ({ start }: Phrase) => `${source.file}:${lineAt(source.text, start)}`;
  const inEnglish = new Map(english.map((phrase) => [phrase.key, phrase]));
  const inDutch = new Set(dutch.map(({ key }) => key));
  return [
    ...english.filter(({ key }) => !inDutch.has(key)).map((phrase) => `${at(phrase)} ${phrase.key} has no Dutch`),
    ...dutch.flatMap((phrase) => {
      const original = inEnglish.get(phrase.key);
      if (!original) return [`${at(phrase)} ${phrase.key} has no English`];
      const isSame = original.source === phrase.source && hasWords(phrase.said) && !sameInDutch.has(phrase.said);
      return isSame ? [`${at(phrase)} "${phrase.said}" is not translated (or belongs into same-in-dutch.ts)`] : [];
    }),
  ];
};

/** Each catalogue says everything in both languages, and not the same in both. */
export const wordsFindings = (source: Source): string[] => {
  const found: string[] = [];
  new Visitor({
    CallExpression: ({ callee, arguments: [catalogue] }) => {
      if (callee.type !== "Identifier" || callee.name !== "defineWords") return;
      if (catalogue?.type !== "ObjectExpression") return;
      const [english, dutch] = [partOf(source, catalogue, "en"), partOf(source, catalogue, "nl")];
      if (!english || !dutch) {
        found.push(`${source.file}:${lineAt(source.text, catalogue.start)} write both languages out, en and nl`);
        return;
      }
      found.push(...compare(source, phrasesOf(source, english), phrasesOf(source, dutch)));
    },
  }).visit(source.program);
  return found;
};

/** What the design system says by itself: `dutchUiWords` has every phrase of `englishUiWords`, in Dutch. */
export const uiWordsFindings = (root: string): string[] => {
  const files = ["packages/ui/src/words/ui-words.tsx", "packages/ui/src/words/dutch-ui-words.ts"] as const;
  if (!files.some((file) => existsSync(path.join(root, file)))) return [];
  const [ui, translated] = [readProgram(root, files[0]), readProgram(root, files[1])];
  const [english, dutch] = [objectNamed(ui, "englishUiWords"), objectNamed(translated, "dutchUiWords")];
  if (!english || !dutch) return ["englishUiWords or dutchUiWords was not found"];
  return compare(translated, phrasesOf(ui, english), phrasesOf(translated, dutch));
};
