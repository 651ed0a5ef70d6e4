import type { WorkCategory } from '../../../domain/directory.ts';

/** Words of the public directory of partners, and of a partner's own entry (T5). */
export interface DirectoryWords {
  title: string;
  lead: (host: string) => string;
  words: string;
  wordsHint: string;
  any: string;
  find: string;
  none: string;
  noneFits: string;
  all: string;
  more: string;
  domain: string;
  noDomain: string;
  since: string;
  where: string;
  speaks: string;
  work: string;
  country: string;
  categories: Record<WorkCategory, string>;
  authorized: (host: string) => string;
  share: string;
  shareHint: string;
  ownTitle: string;
  ownLead: string;
  onlyAuthorized: string;
  listed: string;
  look: string;
  text: string;
  textHint: (most: number) => string;
  textWrong: (most: number) => string;
  chooseOne: string;
  choose: string;
  place: string;
  placeHint: string;
  publish: string;
  save: string;
  leaveTitle: string;
  leaveText: string;
  leave: string;
  sharing: {
    title: (partner: string) => string;
    choose: string;
    link: string;
    linkFirst: (partner: string) => string;
  };
}
