/**
 * What `wxt/browser` is in the background: promises in every browser the manifest allows. Pages and
 * content scripts use the native object, whose weight is nothing (wxt.config.ts, bundle test).
 */
export { default as browser } from 'webextension-polyfill';
