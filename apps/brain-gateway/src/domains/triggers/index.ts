export { fireSchedules } from "./fire-schedules.ts";
export { matchEvent } from "./match-event.ts";
