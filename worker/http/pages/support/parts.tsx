import { spoken } from '../../../../shared/domain/support-code.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { OwnCode } from '../../../app/support/own-code.ts';
import type { Vip } from '../../../app/support/premium.ts';
import { Facts } from '../parts/elements.tsx';
import { dateOf, exactly } from '../parts/time.ts';

/** H1: the digits with their end, or the button that makes them; `next` is where the person comes back to. */
export const SupportCodeCard = ({
  code,
  next,
  language,
}: {
  code: OwnCode | null;
  next: string;
  language: Language;
}) => {
  const words = pageWords[language].support;
  return (
    <section class="card" aria-labelledby="support-code">
      <h2 id="support-code">{words.code}</h2>
      <p>{words.codeLead}</p>
      {code ? (
        <p>
          <code class="digits">{spoken(code.digits)}</code>{' '}
          <span class="quiet">{words.countsUntil(exactly(code.expiresAt, language))}</span>
        </p>
      ) : null}
      <form method="post" action="/me/support-code">
        <input type="hidden" name="next" value={next} />
        <div class="actions">
          <button type="submit" class={code || next === '/me' ? '' : 'primary'}>
            {code ? words.newCode : words.showCode}
          </button>
        </div>
      </form>
    </section>
  );
};

/** H2: the code, and until when it counts. */
export const VipCode = ({ vip, language }: { vip: Vip; language: Language }) => {
  const words = pageWords[language].support;
  return vip.digits === '' ? (
    <p>{words.vipOver}</p>
  ) : (
    <p>
      <code class="digits">{spoken(vip.digits)}</code>{' '}
      <span class="quiet">{words.vipUntil(dateOf(vip.validUntil, language))}</span>
    </p>
  );
};

/** H2: how the offer is reached; nothing where the host has named none. */
export const Offer = ({ vip, language }: { vip: Vip; language: Language }) => {
  const words = pageWords[language].support;
  const { offer } = vip;
  if (offer === null) return null;
  const { phone, email, web, hours } = offer;
  return (
    <>
      <h3>{offer.name}</h3>
      <Facts
        rows={[
          ...(phone === null
            ? []
            : [[words.phone, <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>] as const]),
          ...(email === null ? [] : [[words.email, <a href={`mailto:${email}`}>{email}</a>] as const]),
          ...(web === null ? [] : [[words.web, <a href={web}>{web}</a>] as const]),
          ...(hours === null ? [] : [[words.hours, hours] as const]),
        ]}
      />
    </>
  );
};
