import { joinedItem, languageItem, noticeItem } from '../deployments/items.ts';
import { pictureKey, pictures } from '../deployments/picture.ts';
import { habits, overviewOf } from './lists.ts';

/** Writes what the popup will show first; after everything that changes it. */
export const storePicture = async (): Promise<void> => {
  const joined = await joinedItem.read();
  const overviews = await Promise.all(joined.map(({ description }) => overviewOf(description.deployment)));
  const notice = await noticeItem.read();
  await pictures.put(pictureKey, {
    version: 1,
    language: await languageItem.read(),
    joined,
    overviews: overviews.filter((one) => one !== null),
    habits: await habits(),
    notice: notice && { code: notice.code, detail: notice.detail },
  });
};
