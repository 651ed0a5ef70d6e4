/** The registry as `adaptersScript` puts it into a page; the shape is the one of panels/adapter.ts. */
interface PageAdapter {
  kind: string;
  detect(document: Document, place: Location): boolean;
  page(document: Document, place: Location): string;
  account(document: Document, place: Location): string | null;
  anchors: Record<string, { selector: string; expected: Record<string, unknown> } | null>;
  productOf(anchor: Element): unknown;
}
interface Window {
  adapters: Record<string, PageAdapter>;
  recognise(document: Document, place: URL): string | null;
}
