import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { DomainSeen } from '../../../app/partnership/domains.ts';
import type { PartnershipSeen } from '../../../app/partnership/read.ts';
import type { Context } from '../../../ports.ts';
import { Act, Badge, Empty, Facts, Field, type Tone } from '../parts/elements.tsx';
import { sign } from '../parts/sign.ts';
import { dateOf, relative } from '../parts/time.ts';

const tones: Record<DomainSeen['domain']['state'], Tone> = {
  pending: 'plain',
  verified: 'success',
  withdrawn: 'warning',
};

const Domain = ({ ctx, seen, base, may }: { ctx: Context; seen: DomainSeen; base: string; may: boolean }) => {
  const words = pageWords[ctx.language].programme.domains;
  const { domain, record, line, file } = seen;
  const { state, way, verifiedAt, checkedAt } = domain;
  return (
    <li class="card" data-domain={domain.domain} data-state={state}>
      <h3>{domain.domain}</h3>
      <p>
        <Badge tone={tones[state]}>{words.states[state]}</Badge>{' '}
        {state === 'verified' && way !== null && verifiedAt !== null
          ? `${words.ways[way]}, ${words.since(dateOf(verifiedAt, ctx.language))}`
          : null}
      </p>
      {state === 'verified' && checkedAt !== null ? (
        <p class="quiet">{words.looked(relative(checkedAt, ctx.now, ctx.language))}</p>
      ) : null}
      {state === 'verified' || !may ? null : (
        <>
          <p>{`${words.record}${sign(':', ctx.language)}`}</p>
          <Facts
            rows={[
              [words.recordName, <code>{record}</code>],
              [words.recordValue, <code>{line}</code>],
            ]}
          />
          <p>
            {words.orFile}
            {sign(':', ctx.language)} <code>{file}</code>
          </p>
        </>
      )}
      {may ? (
        <div class="actions">
          <Act
            action={`${base}/check`}
            label={words.check(domain.domain)}
            name="domain"
            value={domain.domain}
          />
          <Act
            action={`${base}/remove`}
            label={words.remove(domain.domain)}
            tone="danger"
            name="domain"
            value={domain.domain}
          />
        </div>
      ) : null}
    </li>
  );
};

/** P11: domains a partner has proved or wants to, and how. */
export const Domains = ({ ctx, seen, typed }: { ctx: Context; seen: PartnershipSeen; typed: string }) => {
  const { state } = seen.partnership;
  if (state !== 'applied' && state !== 'authorized' && state !== 'suspended') return null;
  const words = pageWords[ctx.language].programme.domains;
  const base = `/organisations/${seen.organisation.id}/partner/domains`;
  return (
    <section id="domains" aria-labelledby="domains-title">
      <h2 id="domains-title">{words.heading}</h2>
      <p>{words.lead}</p>
      {seen.domains.length === 0 ? (
        <Empty>
          <p>{words.none}</p>
        </Empty>
      ) : (
        <ul class="tiles">
          {seen.domains.map((one) => (
            <Domain ctx={ctx} seen={one} base={base} may={seen.mayProve} />
          ))}
        </ul>
      )}
      {seen.mayProve ? (
        <form method="post" action={base}>
          <Field name="domain" label={words.field} hint={words.fieldHint}>
            <input
              id="domain"
              name="domain"
              value={typed}
              required
              maxlength={253}
              autocomplete="off"
              spellcheck={false}
              aria-describedby="domain-hint"
            />
          </Field>
          <div class="actions">
            <button type="submit">{words.add}</button>
          </div>
        </form>
      ) : null}
    </section>
  );
};
