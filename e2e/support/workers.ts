/** How many journeys go on at once: one works while the other waits for a page. */
export const workers = 2;
