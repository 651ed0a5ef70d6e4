import * as v from 'valibot';
import { accentsOf } from '../../../../../shared/design/accent.ts';
import { heaviestPicture } from '../../../../../shared/domain/picture.ts';
import type { Refusal } from '../../../../../shared/domain/refusal.ts';
import { look } from '../../../../app/admin/look.ts';
import {
  type FaceFault,
  type FaceInput,
  type JudgedFace,
  judgeFace,
  saveFace,
} from '../../../../app/settings/face.ts';
import { answerRefusal } from '../../../answer.ts';
import { asBase64, uploadInput } from '../../../input.ts';
import type { problemStatus } from '../../../problem.ts';
import type { Http } from '../../../route.ts';
import { Field, Notice } from '../../parts/elements.tsx';
import { exactly } from '../../parts/time.ts';
import { adminPage, Refused, refused } from '../parts.tsx';
import { Preview } from './face-preview.tsx';
import { settingsWords } from './index.tsx';

const path = '/admin/settings/face';
const typed = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), '');
const picture = v.optional(v.pipe(v.string(), v.maxLength(2 * heaviestPicture + 4096)), '');

const fields = v.strictObject({
  name: typed,
  accent: typed,
  mail_name: typed,
  mail_address: typed,
  imprint: typed,
  privacy: typed,
  terms: typed,
  logo: picture,
  /** A picture that a preview has shown and a form carries on. */
  logo_shown: picture,
  logo_none: v.optional(v.picklist(['on', ''])),
  act: v.optional(v.picklist(['preview', 'save', 'edit']), 'save'),
  seen: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
});
type Fields = v.InferOutput<typeof fields>;

const inputOf = (posted: Fields): FaceInput => {
  const shown = posted.logo === '' ? posted.logo_shown : posted.logo;
  return {
    name: posted.name,
    accent: posted.accent,
    mailName: posted.mail_name,
    mailAddress: posted.mail_address,
    imprint: posted.imprint,
    privacy: posted.privacy,
    terms: posted.terms,
    logo: posted.logo_none === 'on' ? 'none' : shown === '' ? 'keep' : { bytes: shown },
  };
};

interface Shown {
  input: FaceInput;
  seen: number;
  faults?: readonly FaceFault[];
  refusal?: Refusal;
  preview?: JudgedFace;
  saved?: boolean;
  status?: ReturnType<typeof problemStatus>;
}

/** What is saved, as the form shows it. */
const savedInput = async (http: Http) => {
  const found = await look(http.get('ctx'), (store) => store.hostSettings.versioned('face'));
  if (!found.ok) return found;
  const { value, version, changedAt } = found.value;
  const input: FaceInput = {
    name: value.name ?? '',
    accent: value.accent ?? '',
    mailName: value.mailFrom?.name ?? '',
    mailAddress: value.mailFrom?.address ?? '',
    imprint: value.imprint ?? '',
    privacy: value.privacy ?? '',
    terms: value.terms ?? '',
    logo: 'keep',
  };
  return { ok: true as const, value: { input, face: value, version, changedAt } };
};

/** Says where a chosen colour is not used as it is, because texts in it could not be read. */
const accentNote = (http: Http, accent: string): string | null => {
  const words = settingsWords(http).face;
  const { light, dark } = accentsOf(accent);
  const changed = [
    ...(light === accent ? [] : [words.darker(light)]),
    ...(dark === accent ? [] : [words.lighter(dark)]),
  ];
  return changed.length === 0 ? null : changed.join(' ');
};

const show = async (http: Http, shown?: Shown): Promise<Response> => {
  const ctx = http.get('ctx');
  const saved = await savedInput(http);
  if (!saved.ok) return answerRefusal(http, 'page', saved.error);
  const { face, version, changedAt } = saved.value;
  const { input, seen } = shown ?? { input: saved.value.input, seen: version };
  const all = settingsWords(http);
  const words = all.face;
  const wrong = (field: FaceFault['field']): string | undefined => {
    const fault = shown?.faults?.find((one) => one.field === field);
    if (!fault) return undefined;
    if (fault.field === 'logo') return words.wrong.logo[fault.because];
    return words.wrong[fault.field];
  };
  const text = (
    name: keyof Fields & string,
    field: Exclude<FaceFault['field'], 'logo'>,
    of: { label: string; hint?: string; type?: 'url' | 'email' | 'text'; placeholder?: string },
  ) => (
    <Field name={name} label={of.label} wrong={wrong(field)} {...(of.hint ? { hint: of.hint } : {})}>
      <input
        id={name}
        name={name}
        type={of.type ?? 'text'}
        value={input[field]}
        maxlength={500}
        placeholder={of.placeholder}
        aria-invalid={wrong(field) ? 'true' : undefined}
        aria-describedby={of.hint ? `${name}-hint` : undefined}
      />
    </Field>
  );
  const note = face.accent === null ? null : accentNote(http, face.accent);
  const newLogo = typeof input.logo === 'object' && wrong('logo') === undefined ? input.logo.bytes : '';
  return adminPage(
    http,
    {
      title: all.sections.face.title,
      current: '/admin/settings',
      ...(shown?.status ? { status: shown.status } : {}),
      ...(shown?.preview?.face.accent
        ? { styles: [`${path}/preview.css?accent=${shown.preview.face.accent.slice(1)}`] }
        : shown?.preview
          ? { styles: [`${path}/preview.css`] }
          : {}),
    },
    <>
      <h1>{all.sections.face.title}</h1>
      {shown?.refusal ? <Refused http={http} refusal={shown.refusal} /> : null}
      {shown?.faults ? (
        <Notice tone="danger">
          <p data-code="invalid_input">{words.someWrong}</p>
        </Notice>
      ) : null}
      {shown?.preview ? (
        <Preview
          http={http}
          judged={shown.preview}
          note={shown.preview.face.accent === null ? null : accentNote(http, shown.preview.face.accent)}
        />
      ) : (
        <>
          <p>{words.lead}</p>
          {changedAt === null ? null : <p class="quiet">{all.changedAt(exactly(changedAt, ctx.language))}</p>}
          {note === null ? null : (
            <Notice tone="plain">
              <p>{note}</p>
            </Notice>
          )}
        </>
      )}
      {shown?.preview ? <h2>{words.edit}</h2> : null}
      <form method="post" action={path} enctype="multipart/form-data">
        <input type="hidden" name="seen" value={String(seen)} />
        <input type="hidden" name="logo_shown" value={newLogo} />
        {text('name', 'name', {
          label: words.name,
          hint: words.nameHint,
          placeholder: ctx.settings.hostName,
        })}
        <Field name="logo" label={words.logo} hint={words.logoHint} wrong={wrong('logo')}>
          <input
            type="file"
            id="logo"
            name="logo"
            accept="image/png,image/webp"
            aria-describedby="logo-hint"
            aria-invalid={wrong('logo') ? 'true' : undefined}
          />
        </Field>
        {face.logo === null && newLogo === '' ? null : (
          <div class="choice">
            <input
              type="checkbox"
              id="logo_none"
              name="logo_none"
              value="on"
              checked={input.logo === 'none'}
            />
            <label for="logo_none">{words.logoNone}</label>
          </div>
        )}
        {text('accent', 'accent', { label: words.accent, hint: words.accentHint, placeholder: '#2563eb' })}
        {text('mail_name', 'mailName', { label: words.mailName })}
        {text('mail_address', 'mailAddress', {
          label: words.mailAddress,
          hint: words.mailHint(ctx.settings.mailDomain),
          type: 'email',
        })}
        {text('imprint', 'imprint', { label: words.imprint, hint: words.linkHint, type: 'url' })}
        {text('privacy', 'privacy', { label: words.privacy, type: 'url' })}
        {text('terms', 'terms', { label: words.terms, type: 'url' })}
        <div class="actions">
          <button type="submit" name="act" value="preview" class={shown?.preview ? '' : 'primary'}>
            {words.preview}
          </button>
          <button type="submit" name="act" value="save" class={shown?.preview ? 'primary' : ''}>
            {all.save}
          </button>
        </div>
      </form>
    </>,
  );
};

export const form = (http: Http): Promise<Response> => show(http);

/** A9: first looked at, then saved; both are one form, and nothing is stored before the second. */
export const post = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const posted = await uploadInput(http, fields, asBase64);
  if (!posted.ok) return answerRefusal(http, 'page', posted.error);
  const { seen, act } = posted.value;
  const input = inputOf(posted.value);
  const judged = await judgeFace(ctx, input);
  if (!judged.ok) return answerRefusal(http, 'page', judged.error);
  if (!judged.value.ok) return show(http, { input, seen, faults: judged.value.error, status: 422 });
  const preview = judged.value.value;
  if (act === 'preview') return show(http, { input, seen, preview });
  const saved = await saveFace(ctx, { judged: preview, seen });
  if (saved.ok) return http.redirect(path, 303);
  return refused(http, saved.error, (status) => show(http, { input, seen, refusal: saved.error, status }));
};

/** The colours of the preview: our content security policy lets no page carry its own styles. */
export const previewStyle = (http: Http): Response | Promise<Response> => {
  const chosen = /^[0-9a-f]{6}$/.exec(http.req.query('accent') ?? '')?.[0];
  const accents = chosen === undefined ? null : accentsOf(`#${chosen}`);
  const accent = accents ? `--accent: light-dark(${accents.light}, ${accents.dark});` : '';
  http.header('content-type', 'text/css; charset=utf-8');
  return http.body(
    `.looks { display: grid; grid-template-columns: repeat(auto-fit, minmax(280px, 1fr)); gap: var(--gap-4); }
.look { ${accent} background: var(--ground); color: var(--ink); border: 1px solid var(--line); border-radius: var(--radius); overflow: hidden; }
.look.light { color-scheme: light; } .look.dark { color-scheme: dark; }
.look > div { padding: var(--gap-3) var(--gap-4); } .look .top { padding-inline: var(--gap-4); }
.look footer { padding: var(--gap-3) var(--gap-4); }
`,
  );
};
