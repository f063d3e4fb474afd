import { discardDeadLetter } from "./discard-dead-letter.ts";
import { listDeadLetters } from "./list-dead-letters.ts";
import { sendDeadLetter } from "./send-dead-letter.ts";
import { sendDeadLetters } from "./send-dead-letters.ts";

export const handlers = {
  list: listDeadLetters,
  send: sendDeadLetter,
  sendAll: sendDeadLetters,
  discard: discardDeadLetter,
};
