/** What a thousand lines with notes may weigh (M7). */
export const importLimit = 1024 * 1024;
/** Five hundred lines asked for at once, and the report of as many beside them (M7). */
export const askManyLimit = 512 * 1024;
