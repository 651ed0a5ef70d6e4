import { isRunning } from '../../../../shared/domain/cleanup.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { aftercareWords } from '../../../../shared/messages/pages/aftercare/index.ts';
import { grantWords } from '../../../../shared/messages/pages/grants/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { previewWords } from '../../../../shared/messages/pages/preview/index.ts';
import { type Receipt, receiptOf } from '../../../app/grant/receipt.ts';
import type { SaidDone } from '../../../app/grant/record-by-hand.ts';
import { answerRefusal } from '../../answer.ts';
import type { Http } from '../../route.ts';
import { cutNeedsKey, OwnerKeyNotice } from '../accounts/owner-key-notice.tsx';
import { Facts } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { AccessSummary, Enforcement } from '../parts/share.tsx';
import { exactly } from '../parts/time.ts';
import { grantIn, standingOf } from './about.tsx';
import { ByHandSteps, CutByHand, saidText } from './by-hand.tsx';
import { CutInYourPage } from './in-your-page.tsx';
import { LeftBehindPart } from './left-behind.tsx';

const minutes = (seconds: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
    Math.ceil(seconds / 60),
  );

/** What could not be cut, never smaller than it is (E43). */
const remainingSentences = (
  { remaining, givenUp }: Pick<Receipt, 'remaining' | 'givenUp'>,
  language: Language,
): readonly string[] => {
  const words = grantWords[language].receipt;
  switch (remaining.kind) {
    case 'never_opened':
      return [words.neverOpened];
    case 'sessions_ended':
      return [words.sessionsEnded];
    case 'connection_may_live':
      return [words.connections];
    case 'not_yet_cut':
      return [givenUp ? grantWords[language].state.givenUp : words.notYetCut];
    case 'panel_rights':
      return [pageWords[language].sharing.recorded];
    case 'session_may_live': {
      const last = exactly(remaining.lastOpenedAt, language);
      const idle =
        remaining.idleSeconds === null
          ? words.idleUnknown(last)
          : words.idle(last, minutes(remaining.idleSeconds, language));
      return remaining.unbounded ? [idle, words.noLimit] : [idle];
    }
  }
};

const ByHand = ({ receipt, language }: { receipt: Receipt; language: Language }) => {
  const words = grantWords[language].receipt;
  const { partner } = receipt.sight.view;
  const steps = [
    ...(receipt.remaining.kind === 'panel_rights' ? [words.recorded(partner.name)] : []),
    ...(receipt.remaining.kind === 'session_may_live' ? [words.brokered] : []),
    ...(receipt.remaining.kind === 'connection_may_live' ? [words.closeConnections] : []),
    words.planted,
  ];
  return (
    <section>
      <h2>{words.byHand}</h2>
      <ul>
        {steps.map((step) => (
          <li>{step}</li>
        ))}
      </ul>
    </section>
  );
};

/** A list to tick on paper or screen; nothing of it is sent anywhere. */
const Secrets = ({ receipt, language }: { receipt: Receipt; language: Language }) => {
  const words = grantWords[language].receipt;
  return (
    <section>
      <h2>{words.secrets}</h2>
      <p>{words.secretsHint(receipt.sight.view.partner.name)}</p>
      {receipt.secrets.map((kind) => (
        <div class="choice">
          <input type="checkbox" id={`secret-${kind}`} />
          <label for={`secret-${kind}`}>{words.secretsOf[kind]}</label>
        </div>
      ))}
    </section>
  );
};

const saidDone: readonly SaidDone[] = ['in_force', 'cut'];
const lookAgainSeconds = 4;

/**
 * Whether the page is about to say something else: a job is on its way. A panel that is down for hours
 * is no reason to reload for hours; and by hand, or in their own page, only the customer moves anything.
 */
const stillMoves = ({ sight, way, left }: Receipt): boolean => {
  if (left?.cleanups.some(isRunning)) return true;
  if (way === 'by_hand') return false;
  const { grant, panel } = sight.view;
  const { panelState } = grant;
  const cutting = panelState === 'cutting' && panel.connection !== 'customer_session';
  return cutting || (panelState === 'cut' && left?.looked.kind === 'pending');
};

/** `GET /grants/:grant/receipt`: absolute times with their zone, made to be printed. */
export const showReceipt = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const { language } = ctx;
  const found = await receiptOf(ctx, { grantId: grantIn(http) });
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const receipt = found.value;
  const { view, side } = receipt.sight;
  const words = grantWords[language];
  const { grant } = view;
  const standing = await standingOf(http, side === 'customer' ? grant.customerId : grant.partnerId, side);
  const bySide = {
    customer: view.customer.name,
    partner: view.partner.name,
    host: view.panel.name,
    rule: receipt.rule ? words.receipt.byRules[receipt.rule] : words.receipt.byRule,
  };
  const endedBy = bySide[grant.endedBy ?? 'host'];
  const { recorded } = aftercareWords[language];
  const saidRows = saidDone.flatMap((done) => {
    const said = receipt.said[done];
    if (receipt.way !== 'by_hand' || said === null) return [];
    return [[recorded.label[done], saidText(ctx, said)] as const];
  });
  const moves = stillMoves(receipt);
  const notYetCut = receipt.givenUp ? words.state.givenUp : words.receipt.notYetCut;
  return page(
    http,
    { title: words.receipt.title, ...standing, ...(moves ? { refresh: lookAgainSeconds } : {}) },
    <>
      <h1>{words.receipt.title}</h1>
      <Facts
        rows={[
          [words.labels.partner, view.partner.name],
          [words.labels.customer, view.customer.name],
          [words.labels.account, `${view.account.name} (${view.account.shownAs})`],
          [words.labels.panel, `${view.panel.name} (${view.panel.origin})`],
          [words.receipt.access, <AccessSummary access={grant.access} language={language} />],
          [words.labels.since, exactly(grant.startedAt, language)],
          [words.receipt.ended, exactly(receipt.endedAt, language)],
          [words.receipt.by, receipt.endedByName === null ? endedBy : `${receipt.endedByName}, ${endedBy}`],
          [
            pageWords[language].sharing.enforcementLabel,
            <Enforcement label={receipt.label} language={language} />,
          ],
          ...saidRows,
        ]}
      />
      <section
        data-panel-confirmed={
          receipt.remaining.kind === 'panel_rights' ? undefined : String(receipt.panelConfirmed)
        }
      >
        <h2>{words.receipt.cut}</h2>
        <p>{words.receipt.cutSignIn(view.partner.name)}</p>
        {receipt.remaining.kind === 'panel_rights' || receipt.remaining.kind === 'not_yet_cut' ? null : (
          <p>{receipt.panelConfirmed ? words.receipt.cutPanel : notYetCut}</p>
        )}
        {await CutInYourPage({ ctx, view, own: side === 'customer' })}
      </section>
      <section>
        <h2>{words.receipt.stillLives}</h2>
        {remainingSentences(receipt, language).map((sentence) => (
          <p data-remaining={receipt.remaining.kind}>{sentence}</p>
        ))}
      </section>
      {moves ? (
        <p class="quiet on-screen" role="status">
          {aftercareWords[language].progress.refreshes}
        </p>
      ) : null}
      {await ByHandSteps({ http, view, way: receipt.way, side })}
      {side === 'customer' ? (
        <>
          {await OwnerKeyNotice({ ctx, account: view.account, panel: view.panel })}
          {await CutByHand({ ctx, view, givenUp: receipt.givenUp || (await cutNeedsKey(ctx, view)) })}
        </>
      ) : null}
      {side === 'customer' ? (
        <>
          {receipt.left ? <LeftBehindPart http={http} view={view} left={receipt.left} /> : null}
          <ByHand receipt={receipt} language={language} />
          <Secrets receipt={receipt} language={language} />
        </>
      ) : null}
      {side === 'customer' ? (
        <p class="on-screen">
          <a class="button" href={`/grants/${grant.id}/preview`}>
            {previewWords[language].look(view.partner.name)}
          </a>
        </p>
      ) : null}
      <p class="quiet on-screen">{words.receipt.print}</p>
    </>,
  );
};
