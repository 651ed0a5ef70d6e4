import { hostNames } from '../deployments/host-names.ts';
import { joinedItem, languageItem, noticeItem } from '../deployments/items.ts';
import { pictureKey, pictures } from '../deployments/picture.ts';
import { arranged, habits } from './arrangement.ts';
import { leftSessions } from './left-sessions.ts';
import { liveClients, liveKey } from './live-clients.ts';
import { overviewOf } from './overviews.ts';

/** Writes what the popup will show first; after everything that changes it. */
export const storePicture = async (): Promise<void> => {
  const joined = await joinedItem.read();
  const overviews = await Promise.all(joined.map(({ description }) => overviewOf(description.deployment)));
  const { id, first, count } = await arranged();
  const notice = await noticeItem.read();
  const names = hostNames(joined);
  const called = <One extends { deployment: string; name: string }>(one: One): One => ({
    ...one,
    name: names.get(one.deployment) ?? one.name,
  });
  await pictures.put(pictureKey, {
    version: 3,
    language: await languageItem.read(),
    joined: joined.map((one) => ({ ...one, description: called(one.description) })),
    overviews: overviews.filter((one) => one !== null).map(called),
    first,
    count,
    list: id,
    habits: await habits(),
    live: (await liveClients()).map(({ client }) => liveKey(client)),
    left: await leftSessions(),
    notice,
  });
};
