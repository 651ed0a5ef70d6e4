/** Clocks of two machines differ a little; what lies further ahead is a mistake. */
export const clockSlack = 5 * 60 * 1000;
