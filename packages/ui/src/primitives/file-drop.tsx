"use client";

import { CircleAlert, Upload } from "lucide-react";
import { type ReactNode, useId, useRef, useState } from "react";
import { useUiWords } from "../words/ui-words.tsx";
import { ChosenFiles } from "./chosen-files.tsx";
import { type FileRefusal, formatFileSize, sortFiles } from "./file-rules.ts";
import { Progress } from "./progress.tsx";
import { refusedPress } from "./refused.ts";

export type FileDropProps = {
  /** Names the field; a `Field` around it is not needed. */
  label: string;
  /** "PDF or PNG, up to 10 MB": said before somebody chooses the wrong one. */
  help?: ReactNode;
  value: readonly File[];
  onValueChange: (value: File[]) => void;
  isMultiple?: boolean | undefined;
  /** Kinds as an `accept` attribute writes them: ".pdf,image/*". */
  accept?: string | undefined;
  maxBytes?: number | undefined;
  error?: string | undefined;
  /** Of an upload that is under way, 0 to 100; nothing can be changed meanwhile. */
  progress?: number | undefined;
  disabled?: boolean | undefined;
  /** Takes no file and says why in place of the help; it stays reachable. */
  disabledReason?: string | undefined;
  name?: string | undefined;
  required?: boolean | undefined;
};

function Invitation({ isLocked }: { isLocked: boolean }) {
  const words = useUiWords();
  return (
    <>
      <Upload aria-hidden className="size-5 text-fg-muted" />
      <span className={isLocked ? "text-body text-fg-subtle" : "text-body"}>
        <span className={isLocked ? "" : "font-semibold text-primary-text underline underline-offset-4"}>
          {words.chooseFiles}
        </span>{" "}
        {words.dropFiles}
      </span>
    </>
  );
}

function FileErrors({ id, errors }: { id: string; errors: readonly string[] }) {
  if (errors.length === 0) return null;
  return (
    <div id={id} role="alert" className="grid gap-1">
      {errors.map((error) => (
        <p key={error} className="flex gap-1.5 text-dense text-danger-text">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      ))}
    </div>
  );
}

const zoneClasses =
  "relative grid min-h-28 place-items-center content-center gap-1 rounded-card border border-dashed bg-surface p-4 text-center transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring data-[locked]:cursor-not-allowed data-[locked]:border-border data-[locked]:bg-sunken data-[over]:border-primary data-[over]:bg-primary-subtle";

/** Files by dropping or choosing, checked for kind and size before anything is sent. */
export function FileDrop(props: FileDropProps) {
  const { label, help, value, onValueChange, isMultiple = false, accept = "", maxBytes = Infinity, progress } = props;
  const words = useUiWords();
  const id = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [refusals, setRefusals] = useState<FileRefusal[]>([]);
  const isBusy = progress !== undefined;
  const isRefused = props.disabledReason !== undefined;
  const isLocked = props.disabled === true || isRefused || isBusy;
  const note = props.disabledReason ?? help;
  const say = ({ name, why }: FileRefusal) =>
    why === "size" ? words.fileTooLarge(name, formatFileSize(maxBytes)) : words.fileWrongKind(name, accept);
  const errors = [...(props.error ? [props.error] : []), ...refusals.map(say)];
  const take = (files: FileList | null) => {
    const { accepted, refused } = sortFiles([...(files ?? [])], { accept, maxBytes });
    setRefusals(refused);
    if (accepted.length > 0) onValueChange(isMultiple ? [...value, ...accepted] : accepted.slice(0, 1));
    // The same file chosen again after it was removed would otherwise be no change.
    if (inputRef.current) inputRef.current.value = "";
  };
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <span id={`${id}-label`} className="text-body font-semibold">
        {label}
      </span>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the input inside does the same by keyboard */}
      <div
        data-over={isOver || undefined}
        data-locked={isLocked || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          if (!isLocked) setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (!isLocked) take(event.dataTransfer.files);
        }}
        className={`${zoneClasses} ${errors.length > 0 ? "border-danger" : "border-border-strong hover:border-fg-subtle"}`}
      >
        <Invitation isLocked={isLocked} />
        {note && (
          <span id={`${id}-note`} className="text-dense text-fg-muted">
            {note}
          </span>
        )}
        <input
          ref={inputRef}
          type="file"
          aria-labelledby={`${id}-label`}
          aria-describedby={
            [note && `${id}-note`, errors.length > 0 && `${id}-errors`].filter(Boolean).join(" ") || undefined
          }
          aria-invalid={errors.length > 0 || undefined}
          multiple={isMultiple}
          accept={accept || undefined}
          name={isRefused ? undefined : props.name}
          required={props.required === true && !isRefused && value.length === 0}
          disabled={props.disabled}
          aria-busy={isBusy || undefined}
          {...(isLocked && refusedPress)}
          onChange={(event) => take(event.target.files)}
          className="absolute inset-0 cursor-pointer opacity-0 disabled:cursor-not-allowed aria-disabled:cursor-not-allowed"
        />
      </div>
      <FileErrors id={`${id}-errors`} errors={errors} />
      {progress !== undefined && <Progress label={label} value={progress} />}
      <ChosenFiles
        files={value}
        isLocked={isLocked}
        disabledReason={props.disabledReason}
        onRemove={(file) => {
          onValueChange(value.filter((other) => other !== file));
          inputRef.current?.focus();
        }}
      />
    </div>
  );
}
