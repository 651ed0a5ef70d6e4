/** A saved page with what its adapter must find in it; a page that changes gets a new date. */
export interface SavedPage {
  kind: string;
  file: string;
  path: string;
  page: string;
  account: string | null;
  counts: Record<string, number>;
  products?: { id: string; container: boolean }[];
}
