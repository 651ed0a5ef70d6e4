import type { Problem } from '../../../../shared/api/primitives.ts';
import type { Partnership, PartnershipState } from '../../../../shared/domain/partnership.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { linkWords } from '../../../../shared/messages/pages/link/index.ts';
import { matchCodeOf } from '../../../app/partnership/match-code.ts';
import type { PartnershipSeen } from '../../../app/partnership/read.ts';
import type { Context } from '../../../ports.ts';
import { Facts, Field, Notice } from '../parts/elements.tsx';
import { Formatted } from '../parts/formatted.tsx';
import { PartnershipBadge } from '../parts/partnership.tsx';
import { sign } from '../parts/sign.ts';
import {
  Agreement,
  AgreementFields,
  ConfirmAgain,
  Confirmations,
  ConfirmBox,
  OwedNotice,
} from './agreement.tsx';
import { CriteriaFields, noAnswers, type TypedAnswers, type WrongAnswers } from './criteria.tsx';
import { Domains } from './domains.tsx';

export interface ApplicationForm {
  website: string;
  about: string;
  answers: TypedAnswers;
  wrong: { website: boolean; about: boolean; confirm: boolean };
  wrongAnswers: WrongAnswers;
}

/** Which of the five steps an organisation stands at. */
const stepOf: Record<PartnershipState, number> = {
  none: 0,
  rejected: 0,
  ended: 0,
  applied: 2,
  suspended: 3,
  authorized: 4,
};

/** Who applies again begins with what was said before. */
const answersBefore = ({ evidence }: Partnership): TypedAnswers => {
  const answers = evidence?.answers;
  if (!answers) return noAnswers;
  const { register, volume, declared } = answers;
  return {
    registerName: register?.name ?? '',
    registerNumber: register?.number ?? '',
    country: register?.country ?? '',
    amount: volume === null ? '' : String(volume.amount),
    currency: volume?.currency ?? noAnswers.currency,
    declared,
    affiliate: false,
  };
};

/** P1–P3, P5: status, steps, what it is, the agreement, and the application or its confirmation. */
export const PartnershipContent = async (content: {
  ctx: Context;
  seen: PartnershipSeen;
  form: ApplicationForm | null;
  problem: Problem | null;
  /** What the smaller forms of the page held when they were refused. */
  unconfirmed: boolean;
  domain: string;
}) => {
  const { ctx, seen, form, problem, unconfirmed, domain } = content;
  const { organisation, partnership, benefits } = seen;
  const words = pageWords[ctx.language].partner;
  const { programme } = pageWords[ctx.language];
  const { state, reason } = partnership;
  const base = `/organisations/${organisation.id}/partner`;
  const wrong = form?.wrong;
  return (
    <>
      <h1>{seen.open ? words.become : words.title}</h1>
      <p>
        {words.status}
        {sign(':', ctx.language)} <PartnershipBadge state={state} word={words.states[state]} />
      </p>
      {problem ? (
        <Notice tone="danger">
          <p data-code={problem.code}>
            <strong>{problem.title}.</strong> {problem.detail}
          </p>
        </Notice>
      ) : null}
      <p>{words.stateText[state]}</p>
      <OwedNotice ctx={ctx} seen={seen} />
      {reason !== null && state !== 'authorized' ? (
        <Notice tone="warning">
          <p>
            <strong>{`${words.reason}${sign(':', ctx.language)}`}</strong> {reason}
          </p>
        </Notice>
      ) : null}
      <ol class="steps" aria-label={words.stepsLabel}>
        {words.steps.map((step, index) => (
          <li aria-current={index === stepOf[state] ? 'step' : undefined}>
            {index + 1}. {step}
          </li>
        ))}
      </ol>
      {state === 'authorized' && partnership.partnerId !== null ? (
        <Field name="partner-id" label="Partner-ID" hint={words.partnerIdHint}>
          <span class="beside">
            <input id="partner-id" class="mono id" readonly value={partnership.partnerId} />
            <button type="button" data-copy="partner-id" data-done={words.copied} hidden>
              {words.copy}
            </button>
            <span class="quiet" role="status" data-copied="partner-id" />
            <a href={`/organisations/${organisation.id}/link`}>{linkWords[ctx.language].open}</a>
          </span>
        </Field>
      ) : null}
      {state === 'authorized' ? (
        <Facts
          rows={[
            [
              words.matchCode,
              <>
                <strong>{await matchCodeOf(ctx, organisation.id)}</strong>
                <br />
                <small class="quiet">{words.matchCodeHint}</small>
              </>,
            ],
          ]}
        />
      ) : null}
      <h2>{words.what}</h2>
      {words.whatText.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      {benefits === null ? null : (
        <>
          <h2>{programme.benefits}</h2>
          <Formatted {...benefits} />
        </>
      )}
      <h2>{words.agreement}</h2>
      <Agreement {...seen.agreement} />
      {await ConfirmAgain({ ctx, seen, wrong: unconfirmed })}
      <Confirmations ctx={ctx} seen={seen} />
      <Domains ctx={ctx} seen={seen} typed={domain} />
      {state === 'authorized' && seen.mayProve ? (
        <>
          <h2>{pageWords[ctx.language].frame.directory}</h2>
          <p>{words.directory}</p>
          <p>
            <a class="button" href={`/organisations/${organisation.id}/directory`}>
              {words.directoryLink}
            </a>
          </p>
        </>
      ) : null}
      {seen.open ? <h2>{words.application}</h2> : null}
      {seen.open && !seen.mayApply ? <Notice tone="plain">{words.onlyRepresentative}</Notice> : null}
      {seen.open && seen.mayApply ? (
        <form method="post" action={base}>
          {await AgreementFields({ ctx, shown: seen.agreement })}
          <Field
            name="website"
            label={words.website}
            hint={words.websiteHint}
            wrong={wrong?.website ? words.websiteWrong : undefined}
          >
            <input
              id="website"
              name="website"
              type="text"
              inputmode="url"
              autocomplete="url"
              required
              maxlength={200}
              aria-describedby="website-hint"
              aria-invalid={wrong?.website ? 'true' : undefined}
              value={form?.website ?? partnership.evidence?.website ?? ''}
            />
          </Field>
          <Field
            name="about"
            label={words.about}
            hint={words.aboutHint}
            wrong={wrong?.about ? words.aboutWrong : undefined}
          >
            <textarea
              id="about"
              name="about"
              required
              maxlength={2000}
              aria-describedby="about-hint"
              aria-invalid={wrong?.about ? 'true' : undefined}
            >
              {form?.about ?? partnership.evidence?.about ?? ''}
            </textarea>
          </Field>
          <CriteriaFields
            language={ctx.language}
            rules={seen.rules}
            typed={form?.answers ?? answersBefore(partnership)}
            wrong={form?.wrongAnswers ?? null}
          />
          <ConfirmBox
            label={words.confirm(organisation.name)}
            wrong={wrong?.confirm ? words.confirmWrong : null}
          />
          <div class="actions">
            <button type="submit" class="primary">
              {words.apply}
            </button>
          </div>
        </form>
      ) : null}
    </>
  );
};
