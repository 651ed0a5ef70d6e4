/** Words of "what the partner sees" (S7, S11): before a share, while it waits, and while it lives. */
export interface PreviewWords {
  title: (partner: string) => string;
  /** While none is chosen. */
  titleOfNobody: string;
  lead: string;
  /** On the consent page, and where the share is shown. */
  look: (partner: string) => string;
  incomplete: string;
  question: string;
  questionText: (partner: string) => string;
  list: string;
  listText: string;
  opens: string;
  everything: string;
  inside: (names: string) => string;
  noList: string;
  left: string;
  nothingLeft: string;
  byPanel: string;
  nothingMore: (partner: string) => string;
  back: string;
}
