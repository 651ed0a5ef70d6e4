import { paused } from '../../shared/api/accounts.ts';
import { devices } from '../../shared/api/person.ts';
import { supportCard } from '../../shared/api/support.ts';
import { insideDeployment } from '../deployments/address.ts';
import { type Answered, nothing } from '../deployments/api.ts';
import { joinedItem, languageItem, marksItem, noticeItem, pinsItem } from '../deployments/items.ts';
import { withMark } from '../deployments/marks.ts';
import type { DeploymentPage, FromPages, PageAnswer } from '../protocol.ts';
import { arrangeAnew } from './arrangement.ts';
import { endSideBySide, removeContainersOf } from './containers.ts';
import { forgetDeployment, joinDeployment } from './deployments.ts';
import { takeForm } from './forms.ts';
import { endSession } from './left-sessions.ts';
import { refresh, refreshAll } from './lists.ts';
import { looksChanged } from './missing-places.ts';
import { failure, leaveTab, openClient } from './opening.ts';
import { panelTab, stateOfTab } from './page-state.ts';
import { tellPopups } from './ports.ts';
import { apiOf, joinedAt, sessions } from './services.ts';
import { askPanels, signInTo, signOutOf } from './sign-in.ts';
import { tabInFront } from './tabs.ts';
import { takePreferences } from './take-preferences.ts';
import { openWindow } from './windows.ts';

const done: PageAnswer = { tag: 'done' };
const failed = (code: string, detail = ''): PageAnswer => ({ tag: 'failed', code, detail });

const asAnswer = <Value>(
  result: Answered<Value>,
  then: (value: Value) => PageAnswer = () => done,
): PageAnswer => (result.kind === 'ok' ? then(result.value) : { tag: 'failed', ...failure(result) });

/** What only asks: everything else changes what the popup shows. */
const asking: readonly FromPages['type'][] = [
  'tab_state',
  'take_form',
  'devices',
  'support_code',
  'deployment_page',
];

/** What our own pages may ask for; `tabId` is the tab the page itself lies in, if any. */
export const handlePages = async (message: FromPages, tabId: number | undefined): Promise<PageAnswer> => {
  const answer = await handle(message, tabId);
  if (!asking.includes(message.type)) await tellPopups();
  return answer;
};

const handle = async (message: FromPages, tabId: number | undefined): Promise<PageAnswer> => {
  switch (message.type) {
    case 'refresh':
      await refreshAll();
      return done;
    case 'join': {
      const result = await joinDeployment(message.address);
      if (!result.ok) return failed(result.reason);
      const { deployment, name } = result.value.description;
      return { tag: 'joined', deployment, name };
    }
    case 'sign_in_to': {
      const problem = await signInTo(message.deployment);
      return problem === null ? done : failed(problem.code, problem.detail);
    }
    case 'open_client': {
      const { deployment, grantId, replaces = false } = message;
      await noticeItem.change(() => null);
      return {
        tag: 'opening',
        outcome: await openClient({
          deployment,
          grantId,
          proven: false,
          replaces,
          askedIn: null,
          beside: await tabInFront(),
        }),
      };
    }
    case 'leave_tab': {
      const page = await panelTab(message.tabId);
      const left = page !== null && (await leaveTab(page));
      return left ? done : failed('panel_unreachable');
    }
    case 'tab_state':
      return tabState(message.tabId);
    case 'take_form': {
      const form = tabId === undefined ? null : await takeForm(tabId);
      return form === null ? failed('form_used') : { tag: 'form', form };
    }
    case 'end_session':
      return (await endSession(message.origin)) ? done : failed('panel_unreachable');
    case 'take_preferences':
      await takePreferences(message.preferences);
      return done;
    case 'close_containers':
      await endSideBySide();
      return done;
    case 'choose_language':
      return chooseLanguage(message.language);
    default:
      return handleOfDeployment(message);
  }
};

const tabState = async (tabId: number): Promise<PageAnswer> => {
  const page = await panelTab(tabId);
  const changed = page !== null && (await looksChanged(page.origin));
  return { tag: 'tab', state: await stateOfTab(tabId), changed };
};

type OfDeployment = Extract<
  FromPages,
  {
    type:
      | 'forget'
      | 'sign_out'
      | 'pin'
      | 'mark'
      | 'pause_grant'
      | 'pause_account'
      | 'deployment_page'
      | 'devices'
      | 'support_code'
      | 'end_device';
  }
>;

const handleOfDeployment = async (message: OfDeployment): Promise<PageAnswer> => {
  const { deployment } = message;
  const joined = await joinedAt(deployment);
  if (!joined) return failed('not_found');
  const api = apiOf(deployment);
  switch (message.type) {
    case 'forget':
      // A deployment set by policy would be back at the next start: say so instead.
      if (joined.pin.by === 'policy') return failed('set_by_policy');
      // While it is still known whose sessions they hold.
      await removeContainersOf(deployment);
      if (await sessions.isSignedIn(deployment)) await signOutOf(deployment);
      await forgetDeployment(deployment);
      return done;
    case 'sign_out':
      await signOutOf(deployment);
      return done;
    case 'pin':
      await pinsItem.change((all) => {
        const others = (all[deployment] ?? []).filter((grantId) => grantId !== message.grantId);
        return { ...all, [deployment]: message.pinned ? [...others, message.grantId] : others };
      });
      arrangeAnew();
      return done;
    case 'mark':
      await marksItem.change((all) => withMark(all, message, message.mark));
      // Frames and tab titles wear the colour too.
      await askPanels(deployment);
      return done;
    case 'pause_grant':
    case 'pause_account': {
      const path =
        message.type === 'pause_grant'
          ? `/api/grants/${encodeURIComponent(message.grantId)}/pause`
          : `/api/accounts/${encodeURIComponent(message.accountId)}/pause`;
      const result = await api.post(path, {}, paused);
      if (result.kind === 'ok') {
        await refresh(deployment, joined.description.name);
        await askPanels(deployment);
      }
      return asAnswer(result);
    }
    case 'deployment_page': {
      const address = addressOf(deployment, message.target);
      if (address === null) return failed('unexpected');
      await openWindow(address, { next: 'ask_again', deployment });
      return done;
    }
    case 'devices':
      return asAnswer(await api.get('/api/devices', devices), (found) => ({ tag: 'devices', ...found }));
    case 'support_code':
      return asAnswer(await api.post('/api/me/support-code', {}, supportCard), (card) => ({
        tag: 'support_code',
        card,
      }));
    case 'end_device':
      return asAnswer(
        await api.post(`/api/devices/${encodeURIComponent(message.deviceId)}/end`, {}, nothing),
      );
  }
};

const addressOf = (deployment: string, target: DeploymentPage): string | null => {
  switch (target.page) {
    case 'home':
      return `${deployment}/`;
    case 'partner':
      return `${deployment}/partner`;
    case 'grant':
      return `${deployment}/grants/${encodeURIComponent(target.id)}`;
    case 'disconnect':
      return `${deployment}/grants/${encodeURIComponent(target.id)}/disconnect`;
    case 'named':
      return insideDeployment(target.url, deployment);
  }
};

/** Kept here, and told to each deployment, so that mails and pages speak it too. */
const chooseLanguage = async (
  language: Extract<FromPages, { type: 'choose_language' }>['language'],
): Promise<PageAnswer> => {
  await languageItem.change(() => language);
  for (const { description } of await joinedItem.read()) {
    if (!(await sessions.isSignedIn(description.deployment))) continue;
    void apiOf(description.deployment).post('/api/me/language', { language }, nothing);
    void askPanels(description.deployment);
  }
  return done;
};
