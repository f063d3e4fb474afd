import { createDataExport } from "./create-data-export.ts";
import { downloadDataExport } from "./download-data-export.ts";
import { listDataExports } from "./list-data-exports.ts";

export const handlers = { list: listDataExports, create: createDataExport, download: downloadDataExport };
export { expireExports } from "./expire-exports.ts";
export { writeExport } from "./write-export.ts";
