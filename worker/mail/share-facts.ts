import { type EnforcementLabel, enforcementOf, shownAs } from '../../shared/domain/enforcement.ts';
import type { Language } from '../../shared/messages/language.ts';
import { mailMessages } from '../../shared/messages/mail/index.ts';
import type { ShareNames } from '../../shared/messages/mail/shares/words.ts';
import type { ShareWords } from '../app/mail-order.ts';
import type { Panel } from '../app/records.ts';
import type { Services } from '../ports.ts';
import type { GrantView } from '../store.ts';
import type { Fact } from './view.ts';
import { list, moment, plain } from './words.ts';

export const namesOf = (words: ShareWords): ShareNames => ({
  customer: plain(words.customerName),
  partner: plain(words.partnerName),
  account: plain(words.accountName),
  panel: plain(words.panelName),
});

/** How the panel limits this access, or null while its connector cannot say. */
export const labelOf = async (
  panel: Panel,
  access: ShareWords['access']['kind'],
  { connectors }: Services,
): Promise<EnforcementLabel | null> => {
  const connector = await connectors.of(panel.id);
  return connector.ok ? enforcementOf(access, connector.value.capabilities, panel.verifiedAt) : null;
};

/** Who, what, and how it is limited if that is known. */
export const shareFacts = (
  language: Language,
  words: ShareWords,
  label: EnforcementLabel | null,
): readonly Fact[] => {
  const messages = mailMessages[language];
  const { customer, partner, account, panel } = namesOf(words);
  const { access } = words;
  const facts: Fact[] = [
    [messages.labels.customer, customer],
    [messages.labels.partner, partner],
    [messages.labels.account, messages.accountOn(account, panel)],
  ];
  if (access.kind === 'full') {
    facts.push(
      [messages.labels.access, messages.fullAccess],
      [messages.labels.payer, messages.payers[access.payer]],
    );
  } else {
    facts.push([
      messages.labels.access,
      list(
        language,
        access.products.map((product) => plain(product)),
      ),
    ]);
  }
  if (label) {
    const lasting = shownAs(label) === 'enforced' && label.unbounded;
    const how = lasting ? messages.enforcedByCredential : messages.enforcements[shownAs(label)];
    const doubt = label.verified || label.enforcement === 'recorded' ? '' : ` ${messages.unverified}`;
    facts.push([messages.labels.enforcement, `${how}${doubt}`]);
  }
  return facts;
};

/** Whether the panel itself has confirmed that the access is gone; where no connector acts, nothing has (E30, E38). */
export const isCut = (view: GrantView | null, label: EnforcementLabel | null): boolean =>
  view?.grant.panelState === 'cut' && label !== null && label.enforcement !== 'recorded';

/** How far the panel is with taking the access away. */
export const panelFact = (language: Language, view: GrantView, label: EnforcementLabel | null): Fact => {
  const { cut, labels } = mailMessages[language];
  if (label?.enforcement === 'recorded') return [labels.atPanel, cut.byHand];
  const { panelState } = view.grant;
  const done = panelState === 'cut' ? cut.confirmed : cut.running;
  return [labels.atPanel, panelState === 'not_yet_cut' ? cut.waiting : done];
};

/** M9: what was cut, what could not be, and until when it may live. */
export const receiptFacts = (
  language: Language,
  view: GrantView,
  label: EnforcementLabel | null,
): readonly Fact[] => {
  const messages = mailMessages[language];
  const { sessions, labels } = messages;
  const facts: Fact[] = [panelFact(language, view, label)];
  if (label?.enforcement === 'recorded') return facts;
  if (view.lastOpenedAt === null) return [...facts, [labels.openSessions, sessions.none]];
  const by = view.lastOpenedBy === null ? '' : plain(view.lastOpenedBy);
  facts.push([labels.lastOpened, messages.lastOpened(moment(language, view.lastOpenedAt), by)]);
  if (label === null) return facts;
  if (label.enforcement === 'enforced') {
    // Only a confirmed cut has ended anything.
    const left = label.unbounded ? sessions.connections : sessions.ended;
    return isCut(view, label) ? [...facts, [labels.openSessions, left]] : facts;
  }
  const idle =
    label.idleSeconds === null ? sessions.unknown : sessions.idle(Math.ceil(label.idleSeconds / 60));
  return [...facts, [labels.openSessions, label.unbounded ? `${idle} ${sessions.noLimit}` : idle]];
};
