/** How large a workflow may be. Apart from the schemas: a browser that bounds it needs no zod. */
export const definitionLimits = { nodes: 300, edges: 1000, noteLength: 2000 } as const;
