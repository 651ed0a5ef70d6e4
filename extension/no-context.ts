/**
 * Stands in for WXT's context of a content script, which nothing here uses: it tells every page the
 * extension's id by an event, ends at an event any page can forge, and weighs more than a control (E12).
 */
export class ContentScriptContext {}
