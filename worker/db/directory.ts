import * as v from 'valibot';
import { type DirectoryEntry, workCategories } from '../../shared/domain/directory.ts';
import { languages } from '../../shared/messages/language.ts';
import { type Codec, json, tableOf } from './codec.ts';

export const directoryEntry: Codec<DirectoryEntry> = tableOf('directory_entries', ['organisationId'], {
  organisationId: v.string(),
  name: v.string(),
  text: v.string(),
  categories: json(v.array(v.picklist(workCategories))),
  languages: json(v.array(v.picklist(languages))),
  region: v.string(),
  place: v.string(),
  words: json(v.array(v.string())),
  listedAt: v.number(),
  version: v.number(),
});
