import * as v from 'valibot';
import { clientColourNames } from '../../shared/design/tokens.ts';
import { groupName, longestGroup } from './marks.ts';

/** A mark as it is stored, sent and imported. */
export const markSchema = v.strictObject({
  colour: v.exactOptional(v.picklist(clientColourNames)),
  group: v.exactOptional(
    v.pipe(
      v.string(),
      v.nonEmpty(),
      v.maxLength(longestGroup),
      v.check((name) => name === groupName(name)),
    ),
  ),
});
