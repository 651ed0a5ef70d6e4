import type { Child } from 'hono/jsx';
import * as v from 'valibot';
import { passkeyUse } from '../../../../shared/api/passkey.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { errorMessages } from '../../../../shared/messages/errors/index.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { CodeField, Notice } from '../parts/elements.tsx';

/** Fields every one of these forms may carry along. */
export type Carried = Readonly<Record<string, string | undefined>>;

export const challengeId = v.pipe(v.string(), v.regex(/^chl_[0-9a-z]{20}$/));
/** Spaces and dashes that people type or paste along are dropped; what is no code is judged as a wrong one. */
export const code = v.pipe(
  v.string(),
  v.maxLength(40),
  v.transform((text) => text.replace(/[\s-]/g, '')),
);
/** What the page script puts into the form after the browser used a passkey. */
export const usedPasskey = v.pipe(v.string(), v.maxLength(30_000), v.parseJson(), passkeyUse);

export const Hidden = ({ fields }: { fields: Carried }) => (
  <>
    {Object.entries(fields).map(([name, value]) =>
      value === undefined ? null : <input type="hidden" name={name} value={value} />,
    )}
  </>
);

/** Why a form came back: what happened, and what to do next. */
export const Refused = ({ refusal, language }: { refusal: Refusal | null; language: Language }) => {
  if (!refusal) return null;
  const words = errorMessages[language][refusal.code](refusal.detail ?? {});
  return (
    <Notice tone="danger">
      <p data-code={refusal.code}>
        <strong>{words.title}.</strong> {words.detail}
      </p>
    </Notice>
  );
};

/** Six digits and a way to get new ones; the same for signing in, safety and proofs. */
export const CodeForms = (forms: {
  action: string;
  carried: Carried;
  email: string;
  sentAgain: boolean;
  /** Where another address can be given; a proof goes to the person's own. */
  other: string | undefined;
  language: Language;
}) => {
  const words = pageWords[forms.language].signIn;
  return (
    <>
      <p>{words.codeSent(forms.email)}</p>
      {forms.sentAgain ? (
        <Notice tone="success">
          <p>{words.sentAgain}</p>
        </Notice>
      ) : null}
      <form method="post" action={forms.action}>
        <Hidden fields={forms.carried} />
        <CodeField label={words.codeLabel} />
        <div class="actions">
          <button type="submit" class="primary">
            {words.confirm}
          </button>
        </div>
      </form>
      <div class="actions links">
        <form method="post" action={`${forms.action}/again`} class="inline">
          <Hidden fields={forms.carried} />
          <button type="submit" class="link">
            {words.again}
          </button>
        </form>
        {forms.other === undefined ? null : <a href={forms.other}>{words.otherAddress}</a>}
      </div>
    </>
  );
};

/** Hidden until the page script finds that this browser has passkeys; the script fills the form and sends it. */
export const PasskeyForm = (form: {
  does: 'use' | 'make';
  action: string;
  options: string;
  carried: Carried;
  label: string;
  failed: string;
  primary?: boolean;
  children?: Child;
}) => (
  <div hidden data-passkey-area>
    <form method="post" action={form.action} data-passkey={form.does} data-options={form.options}>
      <Hidden fields={{ ...form.carried, challenge: '', response: '' }} />
      {form.children}
      <div class="actions">
        <button type="submit" class={form.primary ? 'primary' : ''}>
          {form.label}
        </button>
      </div>
      <p class="wrong" role="alert" hidden data-passkey-failed>
        {form.failed}
      </p>
    </form>
  </div>
);
