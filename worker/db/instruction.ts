import * as v from 'valibot';
import { instructionActs, instructionFailures } from '../../shared/domain/instruction.ts';
import type { IssuedInstruction } from '../app/records.ts';
import { type Codec, json, tableOf } from './codec.ts';
import { protocols } from './panel.ts';

const names = v.array(v.string());

export const instruction: Codec<IssuedInstruction> = tableOf('instructions', ['id'], {
  id: v.string(),
  grantId: v.string(),
  accountId: v.string(),
  generation: v.number(),
  act: v.picklist(instructionActs),
  productId: v.string(),
  username: v.string(),
  state: v.picklist(['issued', 'done', 'failed']),
  evidence: v.nullable(
    json(
      v.object({
        shown: v.nullable(v.string()),
        before: names,
        after: names,
        madeAs: v.nullable(v.string()),
        failure: v.nullable(v.picklist(instructionFailures)),
      }),
    ),
  ),
  issuedTo: v.string(),
  issuedAt: v.number(),
  expiresAt: v.number(),
  protocol: v.nullable(v.picklist(protocols)),
  server: v.nullable(v.string()),
  port: v.nullable(v.number()),
  keyId: v.nullable(v.string()),
  nonce: v.nullable(v.string()),
  ciphertext: v.nullable(v.string()),
  version: v.number(),
});
