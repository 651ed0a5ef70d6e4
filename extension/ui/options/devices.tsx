import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Device } from '../../../shared/api/person.ts';
import type { JoinedDeployment } from '../../deployments/items.ts';
import { send } from '../send.ts';
import { useWords } from './words.ts';

/** Where the person is signed in at one deployment, and the way to end it (O2). */
export const Devices = ({ joined }: { joined: JoinedDeployment }) => {
  const { say, times } = useWords();
  const { deployment, name } = joined.description;
  const [devices, setDevices] = useState<readonly Device[] | null>(null);
  const [failed, setFailed] = useState('');

  const load = useCallback(async () => {
    const answer = await send({ type: 'devices', deployment });
    if (answer.tag === 'devices') setDevices(answer.devices);
    setFailed(answer.tag === 'failed' ? answer.detail || say.failed : '');
  }, [deployment, say]);
  useEffect(() => void load(), [load]);

  return (
    <section class="card" aria-label={`${say.devices}, ${name}`}>
      <h3>{name}</h3>
      {devices === null && <p>{failed === '' ? say.loading : failed}</p>}
      {devices?.map((device) => (
        <div class="device" key={device.id}>
          <span>
            <b>{device.name}</b>{' '}
            <small>
              {device.current ? say.thisDevice : say.lastSeen(times.relative(device.lastSeenAt, Date.now()))}
            </small>
          </span>
          {!device.current && (
            <button
              type="button"
              class="plain"
              aria-label={`${say.endDevice}: ${device.name}`}
              onClick={() => void send({ type: 'end_device', deployment, deviceId: device.id }).then(load)}
            >
              {say.endDevice}
            </button>
          )}
        </div>
      ))}
    </section>
  );
};
