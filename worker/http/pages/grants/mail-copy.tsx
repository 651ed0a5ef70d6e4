import * as v from 'valibot';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { GrantSight } from '../../../app/grant/see.ts';
import { allowMailCopy, stopMailCopy } from '../../../app/mail-copy/stop.ts';
import { switchMailCopy } from '../../../app/mail-copy/switch.ts';
import type { Context } from '../../../ports.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Act } from '../parts/elements.tsx';
import { offers } from '../parts/own.ts';
import { grantIn } from './about.tsx';

const PartnerSide = ({ sight, ctx, active }: { sight: GrantSight; ctx: Context; active: boolean }) => {
  const words = pageWords[ctx.language].mailCopy;
  const { id, mailCopy, partnerId } = sight.view.grant;
  const on = mailCopy === 'on';
  const may = offers(ctx, 'mail_copy.switch', partnerId) && mailCopy !== 'stopped' && (on || active);
  return (
    <>
      <p>{mailCopy === 'stopped' ? words.stoppedP : on ? words.partnerOn : words.partnerOff}</p>
      <p class="quiet">{ctx.settings.mailCopyDomain === null ? words.notOffered : words.partnerNeeds}</p>
      {may ? (
        <Act
          action={`/grants/${id}/mail-copy`}
          name="on"
          value={on ? 'no' : 'yes'}
          label={on ? words.offAct : words.onAct}
        />
      ) : null}
    </>
  );
};

const CustomerSide = ({ sight, ctx }: { sight: GrantSight; ctx: Context }) => {
  const words = pageWords[ctx.language].mailCopy;
  const { grant, partner, account } = sight.view;
  const said = { on: words.customerOn, off: words.customerOff, stopped: words.customerStopped };
  const stopped = grant.mailCopy === 'stopped';
  return (
    <>
      <p>{said[grant.mailCopy](partner.name)}</p>
      {!stopped && offers(ctx, 'mail_copy.stop', grant.customerId) ? (
        <Act
          action={`/grants/${grant.id}/mail-copy/stop`}
          label={grant.mailCopy === 'on' ? words.stop : words.forbid}
        />
      ) : null}
      {stopped && offers(ctx, 'mail_copy.allow', grant.customerId) ? (
        <Act action={`/grants/${grant.id}/mail-copy/allow`} label={words.allow} />
      ) : null}
      <p>
        <a href={`/accounts/${account.id}/mail-copy`}>{words.addressLink}</a>
      </p>
    </>
  );
};

/** M5: the e-mail copy as either side reads and switches it; there is one under full access only. */
export const MailCopy = (part: {
  sight: GrantSight;
  ctx: Context;
  active: boolean;
  /** Among the accounts of a client, whose own heading stands above. */
  within?: true;
}) => {
  const { sight, ctx, active, within } = part;
  if (sight.view.grant.access.kind !== 'full' || sight.role === 'collaborator') return null;
  const { heading } = pageWords[ctx.language].mailCopy;
  return (
    <section>
      {within ? <h3>{heading}</h3> : <h2>{heading}</h2>}
      {sight.side === 'partner' ? (
        <PartnerSide sight={sight} ctx={ctx} active={active} />
      ) : (
        <CustomerSide sight={sight} ctx={ctx} />
      )}
    </section>
  );
};

const back = (http: Http, done: Result<unknown, Refusal>): Response | Promise<Response> =>
  done.ok ? http.redirect(`/grants/${grantIn(http)}`, 303) : answerRefusal(http, 'page', done.error);

const switchFields = v.strictObject({ on: v.picklist(['yes', 'no']) });

/** `POST /grants/:grant/mail-copy`: the partner's switch. */
export const switchCopy = async (http: Http): Promise<Response> => {
  const input = await formInput(http, switchFields);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const on = input.value.on === 'yes';
  return back(http, await switchMailCopy(http.get('ctx'), { grantId: grantIn(http), on }));
};

const oneButton =
  (act: typeof stopMailCopy) =>
  async (http: Http): Promise<Response> => {
    const input = await formInput(http, nothing);
    if (!input.ok) return answerRefusal(http, 'page', input.error);
    return back(http, await act(http.get('ctx'), { grantId: grantIn(http) }));
  };

export const stopCopy = oneButton(stopMailCopy);
export const allowCopy = oneButton(allowMailCopy);
