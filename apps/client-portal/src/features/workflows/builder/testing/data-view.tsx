"use client";

import type { JsonValue } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Button, DataTable, JsonView } from "@bizosaas/ui";
import { Braces, Table2 } from "lucide-react";
import { useState } from "react";
import { listIn, tableOf } from "./tested-data.ts";
import { testWords } from "./words.ts";

const cellText = (value: JsonValue | undefined): string => {
  if (value === undefined || value === null) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
};

function ListTable({ label, value }: { label: string; value: JsonValue }) {
  const t = useWords(testWords);
  const table = tableOf(value);
  if (!table) return null;
  const rows = table.rows.map((row, index) => ({ row, number: index + 1 }));
  return (
    <div className="grid gap-1">
      <DataTable
        label={label}
        columns={[
          { id: "#", header: t.row, cell: ({ number }) => number },
          ...table.columns.map((name) => ({
            id: `c-${name}`,
            header: name,
            cell: ({ row }: (typeof rows)[number]) => cellText(row[name]),
          })),
        ]}
        rows={rows}
        rowKey={({ number }) => String(number)}
      />
      {table.hidden > 0 && <p className="text-dense text-fg-muted">{`+ ${table.hidden}`}</p>}
    </div>
  );
}

/** Data of a step: a tree, or a table where it is a list of records. */
export function DataView({ label, value }: { label: string; value: JsonValue }) {
  const t = useWords(testWords);
  const list = listIn(value);
  const isList = tableOf(list) !== null;
  const [isTable, setTable] = useState(false);
  return (
    <div className="grid gap-2">
      {isList && (
        <div>
          <Button
            size="sm"
            variant="ghost"
            icon={isTable ? <Braces aria-hidden /> : <Table2 aria-hidden />}
            onClick={() => setTable(!isTable)}
          >
            {isTable ? t.asTree : t.asTable}
          </Button>
        </div>
      )}
      {isList && isTable ? <ListTable label={label} value={list} /> : <JsonView label={label} value={value} />}
    </div>
  );
}
