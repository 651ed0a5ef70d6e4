/**
 * The reader of mails is a module beside the script, loaded when a mail arrives: no request of a
 * person needs it (worker/dev/build-words.ts).
 */
export const mailParser = () => import('./parse.ts');
