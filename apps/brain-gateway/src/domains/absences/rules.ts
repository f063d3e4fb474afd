/** Who stands in for whom. */
export type StandIns = ReadonlyMap<string, string>;

/**
 * Whom an approval goes to that is meant for this person: along the stand-ins to the first who is there. It stays with
 * the person where that leads in a circle, or to somebody who may not decide.
 */
export const standInOf = (userId: string, standIns: StandIns, deciders: ReadonlySet<string>): string => {
  const seen = new Set([userId]);
  let at = userId;
  for (let next = standIns.get(at); next !== undefined; next = standIns.get(at)) {
    if (seen.has(next) || !deciders.has(next)) return userId;
    seen.add(next);
    at = next;
  }
  return at;
};

/** Whether approvals would come back to the person who is away. */
export const isCircle = (userId: string, standInId: string, standIns: StandIns): boolean => {
  const seen = new Set<string>();
  for (let at: string | undefined = standInId; at !== undefined && !seen.has(at); at = standIns.get(at)) {
    if (at === userId) return true;
    seen.add(at);
  }
  return false;
};
