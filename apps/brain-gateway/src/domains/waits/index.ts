export { closeWaits } from "./close-waits.ts";
export { matchWaits } from "./match-waits.ts";
export { openWait } from "./open-wait.ts";
export { receiveCall } from "./receive-call.ts";
export { resourceEventOf } from "./resource-event.ts";
export { parseResumeAddress, resumeUrl } from "./resume-address.ts";
export { settleWait } from "./settle-wait.ts";
export { shownWaits, waitsOfRun } from "./waits-of-run.ts";
export { isParked, wakeParked } from "./wake-parked.ts";
