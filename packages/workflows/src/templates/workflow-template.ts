import type {
  FieldControl,
  JsonObject,
  JsonValue,
  Locale,
  TemplateCategory,
  WorkflowDefinition,
} from "@bizosaas/contracts";
import { columnWidth, rowHeight } from "../drawing-grid.ts";

/** Where a choice goes; `write` makes the setting of what was chosen, such as an address with its path. */
export type TemplateFill = { nodeId: string; field: string; write?: (chosen: string) => JsonValue };

/** One thing that only the person can say: which site, which AI model, who is told. */
export type TemplateChoice = {
  name: string;
  control: FieldControl;
  words: Record<Locale, { label: string; help?: string }>;
  /** The connector that a connection must be of. */
  connector?: { id: string; name: string };
  fills: readonly TemplateFill[];
};

/** A workflow to begin with. What it leaves to be chosen is open in what it draws. */
export type WorkflowTemplate = {
  id: string;
  category: TemplateCategory;
  choices: readonly TemplateChoice[];
  /** Its name, and in one sentence what it is for. */
  words: Record<Locale, { name: string; purpose: string }>;
  draw(locale: Locale): WorkflowDefinition;
};

/** Id, kind, name, the column and row it stands in, and its settings. */
export type TemplateStep = [
  id: string,
  kind: string,
  name: string,
  place: readonly [column: number, row: number],
  config: JsonObject,
];
type Line = readonly [source: string, sourcePort: string, target: string];

type Texts<Key extends string> = Record<Key | "name" | "purpose", string>;
type Written<Key extends string> = Pick<WorkflowTemplate, "id" | "category" | "choices"> & {
  words: { en: Texts<Key>; nl: Texts<NoInfer<Key>> };
  steps: (t: Texts<NoInfer<Key>>) => TemplateStep[];
  lines: readonly Line[];
};

/** A template from its words in both languages, its steps and the lines between them. */
export const defineTemplate = <Key extends string>({
  words,
  steps,
  lines,
  ...rest
}: Written<Key>): WorkflowTemplate => ({
  ...rest,
  words,
  draw: (locale) => ({
    schemaVersion: 1,
    nodes: steps(words[locale]).map(([id, kind, name, [column, row], config]) => ({
      ...{ id, kind, name, config },
      position: { x: column * columnWidth, y: row * rowHeight },
    })),
    edges: lines.map(([source, sourcePort, target]) => ({
      id: `${source}:${sourcePort}:${target}`,
      ...{ source, sourcePort, target },
    })),
  }),
});
