import { watchPlatform } from "../domains/platform-notifications/index.ts";
import { dutiesPart } from "./duties-part.ts";

/** Tells operators what is wrong. Of the API, for a worker can't tell that it is dead. */
export const operatorsPart = dutiesPart("operators", { watchPlatform }, 15_000);
