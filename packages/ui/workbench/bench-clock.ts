/** The moment at which pictures are taken; write timestamps of pages relative to it. */
export const benchNow = "2026-03-04T10:00:00.000Z";
