import { isRefusalCode } from '../../../../shared/domain/refusal.ts';
import { errorMessages } from '../../../../shared/messages/errors/index.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { hostListWords } from '../../../../shared/messages/pages/host-list/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { numberIn } from '../../../../shared/messages/per-language.ts';
import type { PanelDetail, PanelSeen } from '../../../app/panel/see.ts';
import type { AuditRow } from '../../../app/records.ts';
import type { Http } from '../../route.ts';
import { Act, Badge, Facts, Field, Notice } from '../parts/elements.tsx';
import { exactly } from '../parts/time.ts';
import { KeyExcessNotice, LeastRights } from './key-rights.tsx';
import { KeyFields } from './panel-form.tsx';
import { PanelAnswers } from './panel-health.tsx';
import { adminWords, LogLink } from './parts.tsx';
import { Verification } from './verification.tsx';

/** The last test in words: an answer, or our own word for what was wrong; never the panel's text (E31). */
const testText = (http: Http, test: AuditRow | null): string => {
  const { language } = http.get('ctx');
  const words = adminWords(http);
  if (test === null) return words.never;
  const { outcome, version, reason } = test.data;
  const at = exactly(test.at, language);
  if (outcome === 'ok') return `${at}: ${words.panels.testOk(typeof version === 'string' ? version : null)}`;
  const code = typeof outcome === 'string' && isRefusalCode(outcome) ? outcome : 'internal';
  const { title } = errorMessages[language][code]({});
  return `${at}: ${title}${typeof reason === 'string' ? ` (${reason})` : ''}`;
};

const Abilities = ({ http, capabilities }: { http: Http; capabilities: PanelSeen['capabilities'] }) => {
  const words = adminWords(http).panels;
  if (!capabilities) return <p>{words.cannotTell}</p>;
  const { full, limited, limitedBy, ownership } = capabilities;
  return (
    <Facts
      rows={[
        [words.fullAccess, words.ways[full]],
        [words.limitedAccess, `${words.ways[limited]}, ${words.limitedBy[limitedBy ?? 'nothing']}`],
        [words.ownership, words.ownershipBy[ownership]],
      ]}
    />
  );
};

export const PanelContent = (content: {
  http: Http;
  seen: PanelDetail;
  token: string | null;
  keyWrong: boolean;
  verifying?: { opened: string; other: string; inUse: string } | undefined;
}) => {
  const { http, seen, token, keyWrong } = content;
  const { panel, capabilities, hasKey, lastTest, lastRun } = seen;
  const { language } = http.get('ctx');
  const words = adminWords(http);
  const { dashboard } = hostWords[language];
  const labels = words.panels;
  const { accounts } = pageWords[language];
  const base = `/admin/panels/${panel.id}`;
  return (
    <>
      <h1>{panel.name}</h1>
      {token === null ? null : (
        <Notice tone="success">
          <p>{labels.hostTokenOnce}</p>
          <Field name="token" label={labels.hostToken}>
            <input id="token" class="mono" readonly value={token} />
          </Field>
        </Notice>
      )}
      <Facts
        rows={[
          [
            words.state,
            <Badge tone={panel.enabled ? 'success' : 'warning'}>
              {panel.enabled ? labels.on : labels.off}
            </Badge>,
          ],
          [labels.kind, panel.kind],
          [accounts.connection, accounts.connections[panel.connection]],
          [labels.oneFullPartner, labels.rule[panel.oneFullPartner ? 'on' : 'off']],
          [labels.distinctProducts, labels.rule[panel.distinctProducts ? 'on' : 'off']],
          [labels.origin, <code>{panel.origin}</code>],
          ...(panel.agencyOrigin === null
            ? []
            : ([[labels.agencyOrigin, <code>{panel.agencyOrigin}</code>]] as const)),
          [labels.apiBase, <code>{panel.apiBase}</code>],
          [labels.hostOrigin, <code>{panel.hostOrigin}</code>],
          [
            labels.verified,
            panel.verifiedAt === null
              ? labels.unverified
              : `${exactly(panel.verifiedAt, language)}, ${panel.verifiedVersion ?? ''}`,
          ],
          [labels.lastTest, testText(http, lastTest)],
          [
            pageWords[language].frame.admin.accounts,
            <a href={`${base}/accounts`}>{hostListWords[language].title}</a>,
          ],
          [
            pageWords[language].frame.admin.books,
            <a href={`${base}/orders`}>{hostWords[language].orders.title}</a>,
          ],
          [words.log, <LogLink http={http} subject={panel.id} />],
        ]}
      />
      <KeyExcessNotice http={http} test={lastTest} />
      {panel.enabled ? <p>{labels.offText}</p> : null}
      <div class="actions">
        <Act action={`${base}/health`} label={labels.test} />
        {panel.enabled ? (
          <Act action={`${base}/disable`} label={labels.switchOff} tone="danger" />
        ) : (
          <Act action={`${base}/enable`} label={labels.switchOn} tone="primary" />
        )}
      </div>
      {panel.connection === 'connected' ? <PanelAnswers http={http} health={seen.health} /> : null}
      {panel.enabled ? (
        <section>
          <h2>{dashboard.panel.kindHeading(panel.kind)}</h2>
          <p>{dashboard.panel.kindText}</p>
          <p>{dashboard.panel.whoSees}</p>
          <Act
            action="/admin/panels/switch-off"
            name="kind"
            value={panel.kind}
            label={dashboard.panel.switchOffKind(numberIn(language).format(seen.ofKind))}
            tone="danger"
          />
        </section>
      ) : null}
      <h2>{labels.can}</h2>
      <Abilities http={http} capabilities={capabilities} />
      {panel.connection === 'connected' || panel.connection === 'owner' ? (
        <Verification http={http} panel={panel} lastRun={lastRun} typed={content.verifying} />
      ) : null}
      <h2>{labels.rules.heading}</h2>
      <p>{labels.rules.text}</p>
      <form method="post" action={`${base}/rules`}>
        {(
          [
            ['one_full_partner', labels.oneFullPartner, panel.oneFullPartner],
            ['distinct_products', labels.distinctProducts, panel.distinctProducts],
            ['bound_backups', labels.boundBackups, panel.boundBackups],
            ...(capabilities?.limitsLeak
              ? ([
                  ['leaky_limited', hostWords[language].verification.leakyLimited, panel.leakyLimited],
                ] as const)
              : []),
          ] as const
        ).map(([name, label, on]) => (
          <div class="choice">
            <input type="checkbox" id={name} name={name} value="on" checked={on} />
            <label for={name}>{label}</label>
          </div>
        ))}
        <div class="actions">
          <button type="submit">{labels.rules.save}</button>
        </div>
      </form>
      {panel.connection === 'connected' || hasKey ? (
        <>
          <h2>{labels.credential}</h2>
          <p>{hasKey ? labels.hasKey : labels.noKey}</p>
          <form method="post" action={`${base}/credential`}>
            <LeastRights http={http} kind={panel.kind} />
            <KeyFields http={http} wrong={keyWrong} required={true} />
            <div class="actions">
              <button type="submit">{labels.storeKey}</button>
            </div>
          </form>
          {hasKey ? (
            <Act action={`${base}/credential/remove`} label={labels.removeKey} tone="danger" />
          ) : null}
          <h2>{labels.hostToken}</h2>
          <p>{labels.hostTokenText}</p>
          <Act action={`${base}/host-token`} label={labels.makeHostToken} />
        </>
      ) : null}
    </>
  );
};
