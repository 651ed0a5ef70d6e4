import * as v from 'valibot';
import { currencies } from '../../../../shared/domain/eligibility.ts';
import { normaliseIdentifier } from '../../../../shared/domain/identifier.ts';
import { plainLines } from '../../../../shared/domain/plain-text.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { fail, type Result } from '../../../../shared/domain/result.ts';
import { stateAffiliate } from '../../../app/partnership/affiliate.ts';
import { checkWebsite, stateEvidence } from '../../../app/partnership/eligibility.ts';
import { decideName } from '../../../app/partnership/names.ts';
import { stateRelation } from '../../../app/partnership/related.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing } from '../../input.ts';
import type { Http } from '../../route.ts';
import { wholeAmount } from '../partner/forms.ts';
import { detail } from './applications.tsx';
import { refused } from './parts.tsx';

const organisationOf = (http: Http): string => http.req.param('organisation') ?? '';

/** What an admin adds to an application: back to its page, or the page again with the sentence. */
const adding =
  <Fields>(
    schema: v.GenericSchema<unknown, Fields>,
    act: (http: Http, organisationId: string, fields: Fields) => Promise<Result<void, Refusal>>,
  ) =>
  async (http: Http): Promise<Response> => {
    const input = await formInput(http, schema);
    if (!input.ok) return answerRefusal(http, 'page', input.error);
    const done = await act(http, organisationOf(http), input.value);
    if (done.ok) return http.redirect(`/admin/applications/${organisationOf(http)}`, 303);
    const { error } = done;
    return refused(http, error, (status) => detail(http, { refusal: error, reason: '' }, status));
  };

const note = (most: number) => v.pipe(v.string(), v.maxLength(most), v.transform(plainLines));
const wrong = (field: string): Result<void, Refusal> => fail({ code: 'invalid_input', detail: { field } });

/** P7: the Worker looks at the website at once. */
export const lookAtWebsite = adding(nothing, (http, organisationId) =>
  checkWebsite(http.get('ctx'), { organisationId }),
);

const evidenceForm = v.strictObject({
  criterion: v.pipe(v.string(), v.maxLength(40)),
  met: v.picklist(['yes', 'no']),
  amount: v.optional(v.pipe(v.string(), v.maxLength(15)), ''),
  currency: v.optional(v.picklist(currencies), 'CHF'),
  note: note(1000),
});

/** P7: an admin states what was found. */
export const state = adding(evidenceForm, async (http, organisationId, fields) => {
  const amount = fields.criterion === 'volume' ? wholeAmount(fields.amount) : null;
  if (fields.note === '' || (fields.criterion === 'volume' && amount === null)) return wrong('evidence');
  return stateEvidence(http.get('ctx'), {
    organisationId,
    criterion: fields.criterion,
    met: fields.met === 'yes',
    volume: amount === null ? null : { currency: fields.currency, amount },
    note: fields.note,
  });
});

/** P8. */
export const affiliate = adding(
  v.strictObject({ affiliate: v.picklist(['yes', 'no']), note: note(300) }),
  (http, organisationId, fields) =>
    stateAffiliate(http.get('ctx'), {
      organisationId,
      affiliate: fields.affiliate === 'yes',
      note: fields.note,
    }),
);

/** E57. */
export const relation = adding(
  v.strictObject({
    other: v.pipe(v.string(), v.maxLength(20)),
    related: v.picklist(['yes', 'no']),
    note: note(300),
  }),
  async (http, organisationId, fields) =>
    fields.note === ''
      ? wrong('other')
      : stateRelation(http.get('ctx'), {
          organisationId,
          otherClientId: normaliseIdentifier(fields.other),
          related: fields.related === 'yes',
          note: fields.note,
        }),
);

/** P11: the name that stood on the page is taken over, or not. */
export const name = adding(
  v.strictObject({
    seen: v.pipe(v.string(), v.maxLength(200)),
    decision: v.picklist(['accept', 'refuse']),
    reason: v.optional(note(1000), ''),
  }),
  async (http, organisationId, fields) =>
    fields.decision === 'refuse' && fields.reason === ''
      ? wrong('reason')
      : decideName(http.get('ctx'), {
          organisationId,
          seen: fields.seen,
          accept: fields.decision === 'accept',
          reason: fields.reason,
        }),
);
