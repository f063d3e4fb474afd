"use client";

import { FileText, X } from "lucide-react";
import { useUiWords } from "../words/ui-words.tsx";
import { formatFileSize } from "./file-rules.ts";
import { IconButton } from "./icon-button.tsx";

type Lock = { isLocked: boolean; disabledReason?: string | undefined };

function ChosenFile({ file, isLocked, disabledReason, onRemove }: Lock & { file: File; onRemove: () => void }) {
  const words = useUiWords();
  return (
    <li className="flex min-h-9 items-center gap-2 rounded-control border border-border bg-surface ps-3 pe-1 text-body">
      <FileText aria-hidden className="size-4 shrink-0 text-fg-muted" />
      <span className="min-w-0 flex-1 truncate" title={file.name}>
        {file.name}
      </span>
      <bdi className="shrink-0 text-meta text-fg-muted tabular-nums">{formatFileSize(file.size)}</bdi>
      <IconButton
        label={words.remove(file.name)}
        icon={<X aria-hidden />}
        size="sm"
        disabled={isLocked}
        disabledReason={disabledReason}
        onClick={onRemove}
      />
    </li>
  );
}

/** What a file drop holds so far, each with a way to take it out again. */
export function ChosenFiles({
  files,
  isLocked,
  disabledReason,
  onRemove,
}: Lock & { files: readonly File[]; onRemove: (file: File) => void }) {
  if (files.length === 0) return null;
  return (
    <ul className="grid grid-cols-1 gap-1">
      {files.map((file) => (
        <ChosenFile
          key={`${file.name}-${file.size}-${file.lastModified}`}
          {...{ file, isLocked, disabledReason }}
          onRemove={() => onRemove(file)}
        />
      ))}
    </ul>
  );
}
