"use client";

import type { ProjectDetail } from "@bizosaas/contracts";
import { IntentLink, useWords } from "@bizosaas/portal-kit/client";
import { Button, EmptyState, TabLinks } from "@bizosaas/ui";
import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { usePathname, useSearchParams } from "next/navigation";
import { useState } from "react";
import { ItemDetails } from "./item-details.tsx";
import type { Assignable } from "./queries.ts";
import { useBoard } from "./use-board.ts";
import { projectWords } from "./words.ts";

// With a place of its own to wait in: the page around it would be hidden meanwhile, and lose the focus.
const nothing = (): null => null;
const ItemSheet = dynamic(() => import("./item-sheet.tsx").then((module) => module.ItemSheet), { loading: nothing });
const NewItemSheet = dynamic(() => import("./item-sheet.tsx").then((module) => module.NewItemSheet), {
  loading: nothing,
});
const ItemTable = dynamic(() => import("./item-table.tsx").then((module) => module.ItemTable));
const ProjectBoard = dynamic(() => import("./project-board.tsx").then((module) => module.ProjectBoard));

/** The open item is in the address, so that a link leads to it and Back closes it; nothing has to be read for it. */
const useOpenItem = () => {
  const path = usePathname();
  const search = useSearchParams();
  const show = (itemId: string | null) => {
    const { item: _, ...rest } = Object.fromEntries(search);
    const next = new URLSearchParams({ ...rest, ...(itemId && { item: itemId }) });
    globalThis.history.pushState(null, "", next.size > 0 ? `${path}?${next}` : path);
  };
  return { openId: search.get("item"), open: show, close: () => show(null) };
};

type Props = {
  project: ProjectDetail;
  people: readonly Assignable[];
  view: "board" | "list";
  canWrite: boolean;
  /** The day at the server, for what is late. */
  today: string;
};

/** A project's items, as a board or a list, and the one that is open. Those who can't move anything get the list. */
export function ProjectView({ project, people, view, canWrite, today }: Props) {
  const t = useWords(projectWords).board;
  const { board, move } = useBoard(project.board);
  const { openId, open, close } = useOpenItem();
  const [isAdding, setAdding] = useState(false);
  const item = board.find(({ id }) => id === openId);
  const add = canWrite && (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setAdding(true)}>
      {t.add}
    </Button>
  );
  const isBoard = view === "board" && canWrite;
  const path = `/projects/${project.id}`;
  const list = `${path}?view=list`;
  const tabs = [
    { href: path, label: t.label },
    { href: list, label: t.list },
  ];
  return (
    <>
      <h2 className="sr-only">{isBoard ? t.label : t.list}</h2>
      {canWrite && (
        <div className="flex items-end gap-4">
          <div className="min-w-0 flex-1">
            <TabLinks label={t.views} tabs={tabs} currentHref={isBoard ? path : list} LinkComponent={IntentLink} />
          </div>
          {board.length > 0 && add}
        </div>
      )}
      {board.length === 0 && (
        <EmptyState kind="first_use" title={t.none} description={t.noneHint} action={add || undefined} />
      )}
      {board.length > 0 &&
        (isBoard ? (
          <ProjectBoard board={board} people={people} today={today} onMove={move} onOpen={open} />
        ) : (
          <ItemTable items={board} people={people} today={today} />
        ))}
      {isAdding && (
        <NewItemSheet projectId={project.id} status="backlog" people={people} onClose={() => setAdding(false)} />
      )}
      {item && canWrite && <ItemSheet key={item.id} item={item} people={people} move={move} onClose={close} />}
      {item && !canWrite && <ItemDetails item={item} people={people} onClose={close} />}
    </>
  );
}
