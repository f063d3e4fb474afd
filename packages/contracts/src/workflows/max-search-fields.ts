/** How many values of a workflow can be searched. Apart from the schemas: a browser that bounds them needs no zod. */
export const maxSearchFields = 10;
