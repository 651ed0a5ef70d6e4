import { type Grant, grantStateAt } from '../../../../shared/domain/grant.ts';
import { grantWords } from '../../../../shared/messages/pages/grants/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { GrantSight } from '../../../app/grant/see.ts';
import { lastTaken } from '../../../app/grant/taken.ts';
import type { Context } from '../../../ports.ts';
import { Notice } from '../parts/elements.tsx';
import { offers } from '../parts/own.ts';

/** M1: after a change, what it took away, and whether the panel has followed (E38). */
export const Changed = async ({ sight, ctx }: { sight: GrantSight; ctx: Context }) => {
  const { sharing } = pageWords[ctx.language];
  const grants = grantWords[ctx.language];
  const words = grants.changed;
  const { grant } = sight.view;
  const taken = await lastTaken(ctx, sight);
  const waits = grantStateAt(grant, ctx.now) === 'active' && grant.panelState !== 'in_force';
  return (
    <Notice tone={waits ? 'warning' : 'success'}>
      <p>{taken.length === 0 ? words.saved : words.taken(sight.view.partner.name)}</p>
      {taken.length === 0 ? null : (
        <ul data-taken={String(taken.length)}>
          {taken.map((one) => (
            <li>
              {one.kind === 'full' ? (
                words.full
              ) : (
                <>
                  {one.name}{' '}
                  <small>({one.actions.map((action) => sharing.actions[action]).join(', ')})</small>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {grant.panelState === 'in_force' || grant.panelState === 'cut' ? (
        <p>{words.confirmed}</p>
      ) : (
        <p>{words.unconfirmed}</p>
      )}
    </Notice>
  );
};

/** S12: the yearly look that is overdue. */
export const ReviewDue = ({ grant, ctx }: { grant: Grant; ctx: Context }) => {
  const words = grantWords[ctx.language].review;
  return (
    <Notice tone="warning">
      <p>
        {words.due}{' '}
        {offers(ctx, 'grant.narrow', grant.customerId) ? (
          <a href={`/grants/${grant.id}/review`}>{words.open}</a>
        ) : null}
      </p>
    </Notice>
  );
};
