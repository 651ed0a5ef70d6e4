import * as v from 'valibot';
import { type HostSettings, hostSettings } from '../../../shared/api/host-settings.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { changeHostSetting } from './change.ts';

/** As the form has it; everything empty means that the host has no such offer. */
export interface PremiumInput {
  name: string;
  phone: string;
  email: string;
  web: string;
  hours: string;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** H2: how customers with premium support reach the host. */
export const savePremium = async (
  ctx: Context,
  { input, seen }: { input: PremiumInput; seen: number },
): Promise<Result<void, Refusal>> => {
  const { name, ...ways } = input;
  const none = Object.values(input).every((text) => text === '');
  const asked: unknown = none
    ? null
    : {
        name,
        phone: orNull(ways.phone),
        email: orNull(ways.email),
        web: orNull(ways.web),
        hours: orNull(ways.hours),
      };
  const value = v.safeParse(hostSettings.premium.schema, asked);
  if (!value.success) return refuse('invalid_input');
  const premium: HostSettings['premium'] = value.output;
  return changeHostSetting(ctx, { name: 'premium', value: premium, seen });
};
