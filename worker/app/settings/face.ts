import * as v from 'valibot';
import { colour, type HostFace, webAddress } from '../../../shared/api/host-settings.ts';
import { email as emailSchema } from '../../../shared/api/primitives.ts';
import { emailDomain } from '../../../shared/domain/email.ts';
import { type PictureFault, readPicture } from '../../../shared/domain/picture.ts';
import { plainLine } from '../../../shared/domain/plain-text.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from '../admin/may.ts';
import type { HostPicture } from '../records.ts';
import { changeHostSetting } from './change.ts';

/** The form as it was filled in; an empty field leaves that part as the deployment was set up. */
export interface FaceInput {
  name: string;
  accent: string;
  mailName: string;
  mailAddress: string;
  imprint: string;
  privacy: string;
  terms: string;
  /** Base64 of a new picture; `keep` the one there is; `none` no picture. */
  logo: 'keep' | 'none' | { bytes: string };
}

export type FaceFault =
  | { field: 'name' | 'accent' | 'mailName' | 'mailAddress' | 'imprint' | 'privacy' | 'terms' }
  | { field: 'logo'; because: PictureFault };

export interface JudgedFace {
  face: HostFace;
  /** The picture as it would be stored; null where it is kept or there is none. */
  picture: HostPicture | null;
}

const longest = 60;

const fromBase64 = (text: string): Uint8Array | null => {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
};

type Logo = { logo: HostFace['logo']; picture: HostPicture | null };

const logoOf = async (
  ctx: Context,
  input: FaceInput['logo'],
  current: HostFace,
): Promise<Result<Logo, PictureFault>> => {
  if (input === 'none') return ok({ logo: null, picture: null });
  if (input === 'keep') return ok({ logo: current.logo, picture: null });
  const bytes = fromBase64(input.bytes);
  if (bytes === null) return fail('kind');
  const read = readPicture(bytes);
  if (!read.ok) return read;
  const hash = await ctx.secrets.hash(input.bytes);
  return ok({
    logo: { hash, ...read.value },
    picture: { hash, type: read.value.type, bytes: input.bytes, storedAt: ctx.now },
  });
};

/** A9: what the host's face would be, or every field that cannot be as it was filled in. */
export const judgeFace = async (
  ctx: Context,
  input: FaceInput,
): Promise<Result<Result<JudgedFace, readonly FaceFault[]>, Refusal>> => {
  const admin = mayAdmin(ctx, 'host.settings');
  if (!admin.ok) return admin;
  const { value: current } = await ctx.store.hostSettings.versioned('face');
  const faults: FaceFault[] = [];
  const optional = <Value>(
    field: Exclude<FaceFault['field'], 'logo'>,
    schema: v.GenericSchema<string, Value>,
  ): Value | null => {
    if (input[field] === '') return null;
    const parsed = v.safeParse(schema, input[field]);
    if (parsed.success) return parsed.output;
    faults.push({ field });
    return null;
  };
  const line = v.pipe(v.string(), v.transform(plainLine), v.minLength(1), v.maxLength(longest));
  const name = optional('name', line);
  const accent = optional('accent', colour);
  // What the transport may send is the domain it was set up with; another would bounce or look forged.
  const ours = v.pipe(
    emailSchema,
    v.check((address) => emailDomain(address) === ctx.settings.mailDomain),
  );
  const mailAddress = optional('mailAddress', ours);
  const mailName = optional('mailName', line);
  const links = {
    imprint: optional('imprint', webAddress),
    privacy: optional('privacy', webAddress),
    terms: optional('terms', webAddress),
  };
  if (mailAddress === null && mailName !== null && input.mailAddress === '')
    faults.push({ field: 'mailAddress' });
  if (mailName === null && mailAddress !== null && input.mailName === '') faults.push({ field: 'mailName' });
  const logo = await logoOf(ctx, input.logo, current);
  if (!logo.ok) faults.push({ field: 'logo', because: logo.error });
  if (faults.length > 0 || !logo.ok) return ok(fail(faults));
  const mailFrom =
    mailAddress === null || mailName === null ? null : { name: mailName, address: mailAddress };
  return ok(
    ok({ face: { name, logo: logo.value.logo, accent, mailFrom, ...links }, picture: logo.value.picture }),
  );
};

/** A picture that was stored before is the same under the same name. */
const newPicture = async (ctx: Context, picture: HostPicture | null): Promise<HostPicture | null> =>
  picture !== null && (await ctx.store.hostSettings.picture(picture.hash)) === null ? picture : null;

export const saveFace = async (
  ctx: Context,
  { judged, seen }: { judged: JudgedFace; seen: number },
): Promise<Result<void, Refusal>> => {
  const picture = await newPicture(ctx, judged.picture);
  return changeHostSetting(ctx, {
    name: 'face',
    value: judged.face,
    seen,
    besides: picture === null ? [] : [{ do: 'insert', kind: 'hostPicture', row: picture }],
  });
};
