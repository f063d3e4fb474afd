/** A calendar day travels as text and is kept as PostgreSQL's `date`, which Prisma reads as midnight in UTC. */
export const dayOf = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

export const dateOf = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));

/** The column with `id` put right before `beforeId`; last, when that is null or not (any more) in this column. */
export const arrange = (column: readonly string[], id: string, beforeId: string | null): string[] => {
  const others = column.filter((each) => each !== id);
  const at = beforeId === null ? -1 : others.indexOf(beforeId);
  return at < 0 ? [...others, id] : [...others.slice(0, at), id, ...others.slice(at)];
};
