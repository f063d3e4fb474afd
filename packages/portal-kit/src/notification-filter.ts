export type NotificationSearch = { state?: string; kind?: string; cursor?: string };

export type NotificationFilter<Kind extends string> = { state: "all" | "unread"; kind?: Kind; cursor?: string };

/** The filters that an address holds; what is not one of ours counts as none. */
export const toNotificationFilter = <Kind extends string>(
  { state, kind, cursor }: NotificationSearch,
  kinds: readonly Kind[],
): NotificationFilter<Kind> => {
  const known = kinds.find((each) => each === kind);
  return {
    state: state === "unread" ? "unread" : "all",
    ...(known && { kind: known }),
    ...(cursor && { cursor }),
  };
};
