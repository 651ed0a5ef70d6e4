import type { Account } from '../../../shared/domain/account.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Language } from '../../../shared/messages/language.ts';
import type { PanelAccount, PanelConnector, PanelFailure } from '../../ports/panel.ts';
import type { Context } from '../../ports.ts';
import type { Panel } from '../records.ts';

export interface ProvableAccount {
  /** As the panel says it now, by which a change of its contact is noticed (E34). */
  told: PanelAccount;
  /** The same with the contact that may prove it. */
  found: PanelAccount;
  /** Who named that contact: the panel, or the host's list. */
  provenBy: Extract<Account['provenBy'], 'mailed_code' | 'host_list'>;
  /** In which the host's list says the contact is written to. */
  language: Language | null;
}

/**
 * S2, E34: the panel names the account, and its contact where customers cannot edit it. Where they can, where
 * there is none, and on panels that nobody speaks to, the host's imported list names the contact instead.
 */
export const provableAccount = async (
  ctx: Pick<Context, 'store'>,
  { panel, connector }: { panel: Panel; connector: PanelConnector },
  named: string,
): Promise<Result<ProvableAccount, PanelFailure>> => {
  const { accountList } = ctx.store;
  if (panel.connection !== 'connected') {
    const listed = await accountList.find(panel.id, named);
    if (!listed) return fail({ code: 'account_not_found', reason: 'not_listed' });
    const { panelAccountId: id, shownAs, contactEmail, language } = listed;
    const found = { id, shownAs, name: shownAs, contactEmail, contactEditable: false };
    return ok({ told: found, found, provenBy: 'host_list', language });
  }
  const asked = await connector.account(named);
  if (!asked.ok) return asked;
  const told = asked.value;
  const byPanel = ok({ told, found: told, provenBy: 'mailed_code', language: null } as const);
  if (told.contactEmail !== null && !told.contactEditable) return byPanel;
  const listed = await accountList.find(panel.id, told.id);
  if (listed?.panelAccountId !== told.id) return byPanel;
  const { contactEmail, language } = listed;
  return ok({
    told,
    found: { ...told, contactEmail, contactEditable: false },
    provenBy: 'host_list',
    language,
  });
};
