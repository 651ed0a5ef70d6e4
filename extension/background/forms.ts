import type { LaunchForm } from '../protocol.ts';

/**
 * Sign-in forms on their way to the tab that posts them: in memory only, for one tab, once, for
 * seconds (E32). A background that ends in between loses them, and the opening is asked for again.
 */
interface Handover {
  form: Promise<LaunchForm>;
  deliver(form: LaunchForm): void;
}

const life = 15_000;
const waiting = new Map<number, Handover>();

const handoverFor = (tabId: number): Handover => {
  const known = waiting.get(tabId);
  if (known) return known;
  let deliver: (form: LaunchForm) => void = () => undefined;
  const form = new Promise<LaunchForm>((resolve) => {
    deliver = resolve;
  });
  const made = { form, deliver };
  waiting.set(tabId, made);
  setTimeout(() => waiting.delete(tabId), life);
  return made;
};

export const handOver = (tabId: number, form: LaunchForm): void => handoverFor(tabId).deliver(form);

/** The page in the new tab may ask before the form was filed under its tab: it then waits. */
export const takeForm = async (tabId: number): Promise<LaunchForm | null> => {
  const handover = handoverFor(tabId);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), 5_000));
  const form = await Promise.race([handover.form, late]);
  waiting.delete(tabId);
  return form;
};
