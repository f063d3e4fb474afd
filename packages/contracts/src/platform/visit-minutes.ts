/** How long a visit may last. Apart from the schemas: a browser that offers them needs no zod. */
export const visitMinutes = [15, 30, 60, 240] as const;
