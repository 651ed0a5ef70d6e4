import * as v from 'valibot';
import { access, asked } from '../../shared/api/primitives.ts';
import { type AccessRequest, requestStates } from '../../shared/domain/access-request.ts';
import type { RequestCode } from '../app/records.ts';
import { type Codec, flag, json, tableOf } from './codec.ts';

export const accessRequest: Codec<AccessRequest> = tableOf('access_requests', ['id'], {
  id: v.string(),
  partnerId: v.string(),
  clientId: v.nullable(v.string()),
  extendsGrantId: v.nullable(v.string()),
  email: v.string(),
  asked: json(asked),
  endsAt: v.nullable(v.number()),
  projectId: v.nullable(v.string()),
  message: v.string(),
  replyTo: v.nullable(v.string()),
  note: v.string(),
  state: v.picklist(requestStates),
  generation: v.number(),
  expiresAt: v.number(),
  createdBy: v.string(),
  createdAt: v.number(),
  answeredBy: v.nullable(v.string()),
  answeredAt: v.nullable(v.number()),
  customerId: v.nullable(v.string()),
  accountId: v.nullable(v.string()),
  granted: v.nullable(json(access)),
  grantId: v.nullable(v.string()),
  version: v.number(),
});

export const requestCode: Codec<RequestCode> = tableOf('request_codes', ['organisationId'], {
  organisationId: v.string(),
  required: flag,
  generation: v.number(),
  version: v.number(),
});
