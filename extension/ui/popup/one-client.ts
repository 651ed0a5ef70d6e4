/** What is done with one client, in one file: it comes when the first of it is wanted. */
export { MarkForm } from './mark-form.tsx';
export { openClient, question } from './open-client.ts';
