"use client";

import { UnfoldVertical } from "lucide-react";
import { Fragment, useMemo, useState } from "react";
import { useUiWords } from "../../words/ui-words.tsx";
import { type DiffBlock, type DiffLine, diffTexts, foldSame, jsonText } from "./diff-rows.ts";

const looks = {
  same: { sign: " ", row: "" },
  added: { sign: "+", row: "bg-success-subtle text-success-text" },
  removed: { sign: "−", row: "bg-danger-subtle text-danger-text" },
};
const numberClasses = "w-px px-2 py-px align-top text-end text-fg-muted tabular-nums select-none";

function Line({ line }: { line: DiffLine }) {
  const words = useUiWords();
  const { sign, row } = looks[line.kind];
  const said = { same: null, added: words.diffAdded, removed: words.diffRemoved }[line.kind];
  return (
    <tr className={row}>
      <td className={numberClasses}>{line.before ?? " "}</td>
      <td className={numberClasses}>{line.after ?? " "}</td>
      <td className="w-px px-1 py-px align-top select-none">
        <span aria-hidden>{sign}</span>
        {said && <span className="sr-only">{said}</span>}
      </td>
      <td className="py-px pe-3 break-words whitespace-pre-wrap text-fg">{line.text}</td>
    </tr>
  );
}

function Folded({ block }: { block: DiffBlock }) {
  const words = useUiWords();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return block.lines.map((line) => <Line key={`${line.before}`} line={line} />);
  return (
    <tr>
      <td colSpan={4} className="border-y border-border p-0 [tr:first-child>&]:border-t-0">
        <button
          type="button"
          onClick={() => setOpen(true)}
          className="flex min-h-8 w-full items-center gap-2 px-3 font-sans text-dense text-fg-muted inset-focus hover:bg-hover hover:text-fg pointer-coarse:min-h-11"
        >
          <UnfoldVertical aria-hidden className="size-4" />
          {words.diffUnchanged(block.lines.length)}
        </button>
      </td>
    </tr>
  );
}

export type DiffViewProps = { label: string } & (
  | { kind: "text"; before: string; after: string }
  | { kind: "json"; before: unknown; after: unknown }
);

/** What changed between two texts or values: signs and words as well as colours, equal stretches folded. */
export function DiffView({ label, kind, before, after }: DiffViewProps) {
  const words = useUiWords();
  const blocks = useMemo(() => {
    const [left, right] = kind === "json" ? [jsonText(before), jsonText(after)] : [before, after];
    return foldSame(diffTexts(left, right));
  }, [kind, before, after]);
  const isSame = blocks.every((block) => block.kind === "skipped");
  return (
    <div
      role="group"
      aria-label={label}
      tabIndex={0}
      className="max-h-128 min-w-0 overflow-auto rounded-card border border-border bg-sunken font-mono text-dense inset-focus"
    >
      {isSame ? (
        <p className="p-3 font-sans text-body text-fg-muted">{words.diffSame}</p>
      ) : (
        <table className="w-full border-collapse">
          <caption className="sr-only">{label}</caption>
          <tbody>
            {blocks.map((block, index) => (
              <Fragment key={`${index + 1}`}>
                {block.kind === "skipped" ? (
                  <Folded block={block} />
                ) : (
                  block.lines.map((line) => <Line key={`${line.kind}-${line.before}-${line.after}`} line={line} />)
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
