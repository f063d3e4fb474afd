"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { Button, Dialog, Field, Input } from "@bizosaas/ui";
import { type FormEvent, useState } from "react";
import { builderWords } from "./words.ts";

type Props = { name: string; open: boolean; onOpenChange: (open: boolean) => void; onRename: (name: string) => void };

/** Asks for the workflow's name; it is kept with the next save. */
export function RenameDialog({ name, open, onOpenChange, onRename }: Props) {
  const t = useWords(builderWords).rename;
  const [text, setText] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    onRename(text.trim());
    onOpenChange(false);
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t.title} size="sm">
      <form onSubmit={submit} className="grid gap-4">
        <Field label={t.name} required>
          {(control) => (
            <Input {...control} value={text} maxLength={120} onChange={(event) => setText(event.currentTarget.value)} />
          )}
        </Field>
        <div className="flex justify-end">
          <Button type="submit" variant="primary">
            {t.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
