import { grantWords } from '../../../../shared/messages/pages/grants/index.ts';
import { actsDue, nextAct } from '../../../app/instruction/due.ts';
import type { Context } from '../../../ports.ts';
import type { GrantView } from '../../../store.ts';
import { Notice } from '../parts/elements.tsx';

/** Customer-session mode: what waits for a click in the customer's own panel page, and where that is (E38). */
export const InYourPage = async ({ ctx, view, own }: { ctx: Context; view: GrantView; own: boolean }) => {
  if (view.panel.connection !== 'customer_session') return null;
  const { grant, panel } = view;
  const act = nextAct(await actsDue(ctx, grant, ctx.now));
  if (act === null) return null;
  const words = grantWords[ctx.language].inYourPage;
  return (
    <Notice tone={act === 'remove' ? 'danger' : 'plain'}>
      <p data-due={act}>{own ? words.own[act](panel.name) : words.other[act]}</p>
      {own ? (
        <a class="button" href={panel.origin} rel="noreferrer">
          {words.toPanel}
        </a>
      ) : null}
    </Notice>
  );
};

/** S7, E30: said before the end, because the end alone does not take the panel's own user away. */
export const EndNeedsYou = ({ ctx, view }: { ctx: Context; view: GrantView }) =>
  view.panel.connection === 'customer_session' ? (
    <Notice tone="plain">
      <p>{grantWords[ctx.language].inYourPage.before(view.panel.name)}</p>
    </Notice>
  ) : null;

/** On the receipt: what still waits for the customer's click, or that nothing does, in the page's own word (E30, E51). */
export const CutInYourPage = async ({ ctx, view, own }: { ctx: Context; view: GrantView; own: boolean }) => {
  if (view.panel.connection !== 'customer_session') return null;
  const waits = await InYourPage({ ctx, view, own });
  if (waits !== null || view.grant.panelState !== 'cut') return waits;
  return <p data-cut-in-page>{grantWords[ctx.language].inYourPage.gone(view.panel.name)}</p>;
};
