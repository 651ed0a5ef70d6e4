import { browser } from 'wxt/browser';
import type { OwnOrganisation } from '../../../shared/api/person.ts';
import { isLanguage, languageNames, languages } from '../../../shared/messages/language.ts';
import { ask, type Said } from './act.ts';
import { CopyButton } from './copy-button.tsx';
import { SupportCode } from './support-code.tsx';
import type { Popup } from './use-popup.ts';
import { usePaneWords } from './words.ts';

interface MenuProps {
  popup: Popup;
  onSaid(said: Said): void;
  onBack(): void;
}

/** Under the user icon: who I am at each deployment, and the few settings used often. */
export const MenuView = ({ popup, onSaid, onBack }: MenuProps) => {
  const words = usePaneWords();
  const { say, language } = words;
  const logos = new Map(
    popup.picture.joined.flatMap(({ description: { deployment, logo } }) =>
      logo === undefined ? [] : [[deployment, logo] as const],
    ),
  );
  return (
    <section class="pane" aria-label={say.menu}>
      <button type="button" class="link" onClick={onBack}>
        ← {say.back}
      </button>
      {popup.picture.overviews
        .filter((one) => one.email !== null)
        .map((one) => (
          <section class="account" key={one.deployment} aria-label={one.name}>
            <header>
              <h2>
                {logos.has(one.deployment) && <img class="logo" src={logos.get(one.deployment)} alt="" />}
                {one.name}
              </h2>
              <small>{one.email}</small>
            </header>
            {one.organisations.map((organisation) => (
              <Organisation
                key={organisation.id}
                organisation={organisation}
                onPartner={() =>
                  void ask(
                    { type: 'deployment_page', deployment: one.deployment, target: { page: 'partner' } },
                    words,
                  ).then(onSaid)
                }
              />
            ))}
            <SupportCode deployment={one.deployment} onSaid={onSaid} />
            <button
              type="button"
              class="plain"
              onClick={() => {
                void ask({ type: 'sign_out', deployment: one.deployment }, words).then(async (said) => {
                  onSaid(said);
                  await popup.redraw();
                });
              }}
            >
              {say.signOut}
            </button>
          </section>
        ))}
      <label class="field">
        {say.language}
        <select
          value={language}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            if (!isLanguage(chosen)) return;
            // The whole popup speaks it from its next breath.
            void ask({ type: 'choose_language', language: chosen }, words).then(() => location.reload());
          }}
        >
          {languages.map((one) => (
            <option key={one} value={one}>
              {languageNames[one]}
            </option>
          ))}
        </select>
      </label>
      <div class="buttons">
        <button type="button" class="plain" onClick={() => void toOptions('#devices')}>
          {say.devices}
        </button>
        <button type="button" class="plain" onClick={() => void toOptions('')}>
          {say.settings}
        </button>
      </div>
    </section>
  );
};

const toOptions = async (place: string): Promise<void> => {
  await browser.tabs.create({ url: `/options.html${place}` });
  window.close();
};

/** Who has applied or is a partner need not become one. */
const applies: ReadonlySet<OwnOrganisation['partnership']> = new Set(['applied', 'authorized', 'suspended']);

const Organisation = ({ organisation, onPartner }: { organisation: OwnOrganisation; onPartner(): void }) => {
  const { say } = usePaneWords();
  const { partnership } = organisation;
  return (
    <div class="organisation">
      <b>{organisation.name}</b>
      <Copyable label={say.clientId} value={organisation.clientId} />
      {partnership === 'authorized' && organisation.partnerId !== null && (
        <Copyable label={say.partnerId} value={organisation.partnerId} />
      )}
      <p>
        <button type="button" class="link" onClick={onPartner}>
          {applies.has(partnership) ? say.partner : say.becomePartner}
        </button>
        <span class={`state ${partnership}`}>{say.partnership[partnership]}</span>
      </p>
    </div>
  );
};

const Copyable = ({ label, value }: { label: string; value: string }) => {
  const { say } = usePaneWords();
  return (
    <p>
      <span class="quiet">{label}</span> <code>{value}</code>
      <CopyButton label={say.copy(label)} value={value} />
    </p>
  );
};
