import * as v from 'valibot';
import {
  type HostSettingName,
  type HostSettings,
  hostSettingName,
  hostSettings,
  pictureTypes,
} from '../../shared/api/host-settings.ts';
import type { HostPicture, HostSetting } from '../app/records.ts';
import type { Store } from '../store.ts';
import { type Codec, json, tableOf } from './codec.ts';
import { type Db, many, one } from './query.ts';

const columns = tableOf('host_settings', ['name'], {
  name: hostSettingName,
  value: json(v.unknown()),
  changedAt: v.number(),
  changedBy: v.string(),
  version: v.number(),
});

/** Unlike other columns the value is JSON whatever it is: a text or a number is a setting as well. */
export const hostSetting: Codec<HostSetting> = {
  ...columns,
  encode: (row) => ({ ...columns.encode(row), value: JSON.stringify(row.value) }),
};

export const hostPicture: Codec<HostPicture> = tableOf('host_pictures', ['hash'], {
  hash: v.string(),
  type: v.picklist(pictureTypes),
  bytes: v.string(),
  storedAt: v.number(),
});

/** A row whose value no longer fits is a fault and not "unset": a default could open what the host had closed. */
const settingOf = <Name extends HostSettingName>(name: Name, row: HostSetting | null): HostSettings[Name] => {
  const { schema, unset } = hostSettings[name];
  return row === null ? unset : v.parse(schema, row.value);
};

export const hostSettingReads = (db: Db): Store['hostSettings'] => ({
  read: async (...names) => {
    const rows = await many(
      db,
      hostSetting.decode,
      'SELECT * FROM host_settings WHERE name IN (SELECT value FROM json_each(?))',
      JSON.stringify(names),
    );
    const found = new Map(rows.map((row) => [row.name, row]));
    return (name) => settingOf(name, found.get(name) ?? null);
  },
  versioned: async (name) => {
    const row = await one(db, hostSetting.decode, 'SELECT * FROM host_settings WHERE name = ?', name);
    return { value: settingOf(name, row), version: row?.version ?? 0, changedAt: row?.changedAt ?? null };
  },
  picture: (hash) => one(db, hostPicture.decode, 'SELECT * FROM host_pictures WHERE hash = ?', hash),
});
