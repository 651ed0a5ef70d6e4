import { panelKinds } from '../../../../shared/api/deployment.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { Http } from '../../route.ts';
import { Field } from '../parts/elements.tsx';
import { LeastRights } from './key-rights.tsx';
import { adminWords } from './parts.tsx';

/** What was typed, without the key: a secret is typed again, never sent back (E35). */
export interface TypedPanel {
  kind: string;
  name: string;
  origin: string;
  agencyOrigin: string;
  apiBase: string;
  hostOrigin: string;
  connection: string;
  full: string;
  distinct: string;
  wrong: Readonly<Record<string, 'address' | 'exists' | 'format' | 'unsupported'>>;
}

export const KeyFields = ({ http, wrong, required }: { http: Http; wrong: boolean; required: boolean }) => {
  const words = adminWords(http).panels;
  return (
    <>
      <Field name="key" label={words.key} hint={words.keyHint} wrong={wrong ? words.keyWrong : undefined}>
        <input
          id="key"
          name="key"
          autocomplete="off"
          maxlength={512}
          required={required}
          aria-describedby="key-hint"
          aria-invalid={wrong ? 'true' : undefined}
        />
      </Field>
      <Field name="secret" label={words.secret}>
        <input
          id="secret"
          name="secret"
          type="password"
          autocomplete="new-password"
          maxlength={512}
          required={required}
        />
      </Field>
    </>
  );
};

/** A2: a panel as an admin adds it; it stays switched off until it is switched on. */
export const AddPanelForm = ({ http, typed }: { http: Http; typed: TypedPanel | null }) => {
  const words = adminWords(http);
  const labels = words.panels;
  const { accounts, ownerKey } = pageWords[http.get('ctx').language];
  const said = (field: string): string | undefined => {
    const wrong = typed?.wrong[field];
    return wrong === 'exists' ? labels.exists : wrong === 'address' ? labels.addressWrong : undefined;
  };
  const addresses = [
    { name: 'origin', field: 'origin', label: labels.origin, hint: labels.originHint, value: typed?.origin },
    {
      name: 'agency_origin',
      field: 'agencyOrigin',
      label: labels.agencyOrigin,
      hint: labels.agencyOriginHint,
      value: typed?.agencyOrigin,
    },
    {
      name: 'api_base',
      field: 'apiBase',
      label: labels.apiBase,
      hint: labels.apiBaseHint,
      value: typed?.apiBase,
    },
    {
      name: 'host_origin',
      field: 'hostOrigin',
      label: labels.hostOrigin,
      hint: labels.hostOriginHint,
      value: typed?.hostOrigin,
    },
  ];
  return (
    <>
      <h1>{labels.add}</h1>
      <form method="post" action="/admin/panels">
        <Field name="kind" label={labels.kind}>
          <select id="kind" name="kind">
            {panelKinds.map((kind) => (
              <option value={kind} selected={kind === typed?.kind}>
                {kind}
              </option>
            ))}
          </select>
        </Field>
        <Field
          name="connection"
          label={accounts.connection}
          hint={labels.connectionHint}
          wrong={typed?.wrong['connection'] === undefined ? undefined : ownerKey.notForKind}
        >
          <select id="connection" name="connection" aria-describedby="connection-hint">
            {(['connected', 'owner', 'customer_session', 'recorded'] as const).map((one) => (
              <option value={one} selected={one === typed?.connection}>
                {accounts.connections[one]}
              </option>
            ))}
          </select>
        </Field>
        <Field name="name" label={words.name}>
          <input id="name" name="name" required maxlength={200} value={typed?.name ?? ''} />
        </Field>
        {addresses.map(({ name, field, label, hint, value }) => (
          <Field name={name} label={label} hint={hint} wrong={said(field)}>
            <input
              id={name}
              name={name}
              inputmode="url"
              autocomplete="off"
              maxlength={300}
              required={name === 'origin'}
              aria-describedby={`${name}-hint`}
              aria-invalid={said(field) === undefined ? undefined : 'true'}
              value={value ?? ''}
            />
          </Field>
        ))}
        {[
          { name: 'one_full_partner', label: labels.oneFullPartner, value: typed?.full },
          { name: 'distinct_products', label: labels.distinctProducts, value: typed?.distinct },
        ].map(({ name, label, value }) => (
          <Field name={name} label={label}>
            <select id={name} name={name}>
              {(['kind', 'on', 'off'] as const).map((one) => (
                <option value={one} selected={one === value}>
                  {labels.rule[one]}
                </option>
              ))}
            </select>
          </Field>
        ))}
        <LeastRights http={http} kind={null} />
        <KeyFields http={http} wrong={typed?.wrong['key'] !== undefined} required={false} />
        <div class="actions">
          <button type="submit" class="primary">
            {labels.add}
          </button>
          <a class="button" href="/admin/panels">
            {words.back}
          </a>
        </div>
      </form>
    </>
  );
};
