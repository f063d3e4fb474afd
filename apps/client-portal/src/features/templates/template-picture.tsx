import type { NodeKind, WorkflowTemplate } from "@bizosaas/contracts";
import { GraphPicture } from "@bizosaas/ui/drawing";
import { toCanvasGraph } from "../workflows/to-canvas-graph.tsx";
import type { TemplateWords } from "./words.ts";

type Props = { template: WorkflowTemplate; kinds: readonly NodeKind[]; t: TemplateWords };

/** The graph of a template's own definition, small. */
export function TemplatePicture({ template: { definition }, kinds, t }: Props) {
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]));
  return (
    <div className="flex h-32 items-center justify-center rounded-control bg-canvas p-3">
      <GraphPicture
        label={t.pictureOf(definition.nodes.map(({ name }) => name).join(", "))}
        graph={toCanvasGraph(definition, byName, () => ({}))}
      />
    </div>
  );
}
