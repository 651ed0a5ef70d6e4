import { defineContentScript } from 'wxt/utils/define-content-script';
import { makeRoom } from '../../controls/room.ts';

/** Registered beside the core, for before anything of the page is painted: it makes room for the frame. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_start',
  allFrames: false,
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main: makeRoom,
});
