/** What a thousand lines with notes may weigh (M7). */
export const importLimit = 1024 * 1024;
