import { searchPlatform } from "./search-platform.ts";
import { searchRecords } from "./search-records.ts";

export const handlers = { records: searchRecords, platform: searchPlatform };
export { toPatterns } from "./rules.ts";
