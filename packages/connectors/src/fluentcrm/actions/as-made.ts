import { siteClock } from "../../wordpress-rest/site-clock.ts";

type Times = { created_at?: string | null | undefined; updated_at?: string | null | undefined };

/** Longer than FluentCRM takes to make a record, with the automations that begin with it. */
const makingMs = 5000;

/** Whichever clock it was: only how far apart two of its times are is looked at. */
const clock = siteClock({ gmt_offset: 0 });
const shownMs = (time: string | null | undefined): number => Date.parse(clock(time) ?? "");

/** Whether nothing was saved to it since it was made, also of what isn't read here. Without both times that isn't known. */
export const isAsCreated = ({ created_at, updated_at }: Times): boolean =>
  shownMs(updated_at) - shownMs(created_at) <= makingMs;
