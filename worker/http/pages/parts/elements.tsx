import type { Child } from 'hono/jsx';

export type Tone = 'plain' | 'success' | 'warning' | 'danger' | 'accent';

const marks: Record<Tone, string> = { plain: '·', success: '✓', warning: '!', danger: '✕', accent: '●' };

/** A state in a word; the mark keeps it readable without colour. */
export const Badge = ({ tone, children }: { tone: Tone; children?: Child }) => (
  <span class={`badge ${tone}`}>
    <span aria-hidden="true">{marks[tone]}</span>
    {children}
  </span>
);

export const Notice = ({ tone, children }: { tone: Exclude<Tone, 'accent'>; children?: Child }) => (
  <div class={`notice ${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
    <span aria-hidden="true">{marks[tone]}</span>
    <div>{children}</div>
  </div>
);

/** An empty list: one sentence, and at most one thing to do. */
export const Empty = ({ children }: { children?: Child }) => <div class="empty">{children}</div>;

export const Field = (field: {
  name: string;
  label: string;
  hint?: string;
  wrong?: string | undefined;
  children: Child;
}) => (
  <div class="field">
    <label for={field.name}>{field.label}</label>
    {field.children}
    {field.hint ? (
      <small class="quiet" id={`${field.name}-hint`}>
        {field.hint}
      </small>
    ) : null}
    {field.wrong ? (
      <span class="wrong" id={`${field.name}-wrong`} role="alert">
        {field.wrong}
      </span>
    ) : null}
  </div>
);

/** A form of one button: an act that needs nothing but the click. */
export const Act = (act: {
  action: string;
  label: string;
  tone?: 'primary' | 'danger' | 'danger primary' | 'plain';
  name?: string;
  value?: string;
}) => (
  <form method="post" action={act.action} class="inline">
    {act.name ? <input type="hidden" name={act.name} value={act.value ?? ''} /> : null}
    <button type="submit" class={act.tone && act.tone !== 'plain' ? act.tone : ''}>
      {act.label}
    </button>
  </form>
);

/**
 * Around a table: one that is wider than its place scrolls, by the keyboard too; `stack` puts the cells
 * of a row below each other on a narrow screen, so that no act is out of sight.
 */
export const Scroll = (part: { label: string; stack?: boolean; children?: Child }) => (
  <section class={part.stack ? 'scroll stack' : 'scroll'} tabindex={0} aria-label={part.label}>
    {part.children}
  </section>
);

export const Facts = ({ rows }: { rows: readonly (readonly [string, Child])[] }) => (
  <dl>
    {rows.map(([name, value]) => (
      <>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </>
    ))}
  </dl>
);

/** The head of a table, a column each. */
export const Columns = ({ of }: { of: readonly string[] }) => (
  <thead>
    <tr>
      {of.map((name) => (
        <th scope="col">{name}</th>
      ))}
    </tr>
  </thead>
);

/** What a `select` offers: values, each with the words for it. */
export const Options = ({ of, chosen }: { of: readonly (readonly [string, string])[]; chosen: string }) => (
  <>
    {of.map(([value, label]) => (
      <option value={value} selected={value === chosen}>
        {label}
      </option>
    ))}
  </>
);

/** Where a mailed code is typed; phones offer it from the mail. */
export const CodeField = ({ label }: { label: string }) => (
  <Field name="code" label={label}>
    <input
      id="code"
      name="code"
      class="code-input"
      inputmode="numeric"
      autocomplete="one-time-code"
      maxlength={12}
      required
    />
  </Field>
);
