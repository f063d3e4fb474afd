/** Of a filter, at most so many dead letters are sent again at once; more would crowd out what is new. No zod needed to say so. */
export const mostSentAgain = 500;
