"use client";

import { SlidersHorizontal } from "lucide-react";
import { DropdownMenu, type MenuGroup } from "../../primitives/dropdown-menu.tsx";
import { IconButton } from "../../primitives/icon-button.tsx";
import { useUiWords } from "../../words/ui-words.tsx";
import type { TableColumn } from "./columns.ts";
import type { Density } from "./table-view.ts";
import type { RememberedViewState } from "./use-remembered-view.ts";

const densities: readonly Density[] = ["comfortable", "compact"];

/** Which columns a table shows and how high its rows are. The column that names the row always stays. */
export function TableViewMenu({ columns, view }: { columns: readonly TableColumn[]; view: RememberedViewState }) {
  const words = useUiWords();
  const groups: MenuGroup[] = [
    {
      id: "columns",
      label: words.columns,
      items: columns.slice(1).flatMap(({ id, header, isHeaderHidden }) => {
        const onCheckedChange = (checked: boolean) => view.setShown(id, checked);
        return isHeaderHidden ? [] : [{ id, label: header, checked: !view.hidden.includes(id), onCheckedChange }];
      }),
    },
    {
      id: "density",
      label: words.rowHeight,
      items: densities.map((density) => ({
        id: density,
        label: words[density],
        checked: view.density === density,
        onCheckedChange: () => view.setDensity(density),
      })),
    },
    ...(view.isChanged
      ? [{ id: "reset", items: [{ id: "reset", label: words.resetView, onSelect: view.reset }] }]
      : []),
  ];
  return (
    <DropdownMenu
      groups={groups}
      trigger={
        <IconButton size="sm" variant="ghost" label={words.tableView} icon={<SlidersHorizontal aria-hidden />} />
      }
    />
  );
}
