import { type Expression, type JSXAttribute, type JSXChild, type JSXEmptyExpression, Visitor } from "oxc-parser";
import { lineAt, type Source } from "./read-program.ts";

const spokenKeys = [
  "title",
  "placeholder",
  "label",
  "description",
  "hint",
  "summary",
  "header",
  "emptyText",
  "confirmLabel",
];
const spokenAttributes = new Set([
  ...["aria-label", "aria-description", "aria-placeholder", "aria-roledescription", "aria-valuetext", "alt"],
  ...spokenKeys,
]);
/** Of objects: a table's column, a page's metadata, a menu's item. */
const spokenProperties = new Set(["aria-label", ...spokenKeys]);
const isToast = (callee: Expression): boolean =>
  callee.type === "MemberExpression" && callee.object.type === "Identifier" && callee.object.name === "toast";
/** The product's own name is the same in every language. */
const isSpoken = (text: string): boolean => /\p{L}/u.test(text.replaceAll("BizOSaaS", ""));

/** Lower case, a value of an object may as well be a class or a key. */
const isSentence = (text: string): boolean => /^\s*\p{Lu}/u.test(text);

/** Every string that an expression may come to show: through conditions and templates, not through calls. */
const shownBy = (node: Expression | JSXEmptyExpression): string[] => {
  if (node.type === "Literal") return typeof node.value === "string" ? [node.value] : [];
  if (node.type === "TemplateLiteral") return node.quasis.map(({ value }) => value.raw);
  if (node.type === "ConditionalExpression") return [...shownBy(node.consequent), ...shownBy(node.alternate)];
  if (node.type === "LogicalExpression") return [...shownBy(node.left), ...shownBy(node.right)];
  if (node.type === "ParenthesizedExpression") return shownBy(node.expression);
  return [];
};

/** What a machine reads is the same in every language. */
const codeElements = new Set(["code", "Code", "kbd", "Kbd", "pre", "samp"]);

const shownByValue = (value: JSXAttribute["value"]): string[] => {
  if (value?.type === "Literal") return typeof value.value === "string" ? [value.value] : [];
  return value?.type === "JSXExpressionContainer" ? shownBy(value.expression) : [];
};

/** Texts written into a screen instead of its catalogue: between tags, and in what is read out or shown from attributes and objects. */
export const textFindings = ({ file, text, program }: Source): string[] => {
  const found: string[] = [];
  const report = (start: number, values: string[]): void => {
    const spoken = values.find(isSpoken)?.trim();
    if (spoken) found.push(`${file}:${lineAt(text, start)} "${spoken}" belongs into a words catalogue`);
  };
  const reportChildren = (children: JSXChild[]): void => {
    for (const child of children) {
      if (child.type === "JSXText") report(child.start + child.value.search(/\S|$/), [child.value]);
      if (child.type === "JSXExpressionContainer") report(child.start, shownBy(child.expression));
    }
  };
  new Visitor({
    JSXElement: ({ openingElement: { name }, children }) => {
      if (name.type !== "JSXIdentifier" || !codeElements.has(name.name)) reportChildren(children);
    },
    JSXFragment: ({ children }) => reportChildren(children),
    JSXAttribute: ({ name, value, start }) => {
      if (name.type === "JSXIdentifier" && spokenAttributes.has(name.name)) report(start, shownByValue(value));
    },
    Property: ({ key, value, start }) => {
      const name = key.type === "Identifier" ? key.name : key.type === "Literal" ? String(key.value) : "";
      if (spokenProperties.has(name)) report(start, shownBy(value as Expression).filter(isSentence));
    },
    CallExpression: ({ callee, arguments: given, start }) => {
      if (isToast(callee)) for (const each of given) report(start, shownBy(each as Expression));
    },
  }).visit(program);
  return found;
};

const isDesignSystem = (specifier: string): boolean =>
  /^@bizosaas\/ui(?:\/|$)/.test(specifier) || /(?:^|\/)primitives\//.test(specifier);

/** Parts of the design system are told how to look by `variant` and `size`. */
export const primitiveClassFindings = ({ file, text, program }: Source): string[] => {
  const found: string[] = [];
  const parts = new Set<string>();
  new Visitor({
    ImportDeclaration: ({ source, specifiers }) => {
      const isPart =
        isDesignSystem(source.value) || (/\/primitives\//.test(file) && /^\.\/[^/]+\.tsx$/.test(source.value));
      if (isPart) for (const { local } of specifiers) parts.add(local.name);
    },
    JSXOpeningElement: ({ name, attributes, start }) => {
      const used = name.type === "JSXMemberExpression" ? name.object : name;
      if (used.type !== "JSXIdentifier" || !parts.has(used.name)) return;
      const hasClass = attributes.some((each) => each.type === "JSXAttribute" && each.name.name === "className");
      if (hasClass) found.push(`${file}:${lineAt(text, start)} ${used.name} takes variant and size, no className`);
    },
  }).visit(program);
  return found;
};
