import type { HostSettingName, HostSettings } from '../../shared/api/host-settings.ts';
import type { HostPicture } from '../app/records.ts';

export interface HostSettingReads {
  /** Several settings by one statement; what nobody has set has the value of `hostSettings`. */
  read<Name extends HostSettingName>(
    ...names: readonly Name[]
  ): Promise<<One extends Name>(name: One) => HostSettings[One]>;
  /** One setting with the version to change it by; 0 while nobody has set it. */
  versioned<Name extends HostSettingName>(
    name: Name,
  ): Promise<{ value: HostSettings[Name]; version: number; changedAt: number | null }>;
  /** A9: a picture of the host's face. */
  picture(hash: string): Promise<HostPicture | null>;
}
