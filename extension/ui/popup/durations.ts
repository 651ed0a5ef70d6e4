import { day, hour, minute } from '../../../shared/domain/duration.ts';
import type { PopupMessages } from '../../../shared/messages/popup/en.ts';

/**
 * Times as a row of the list says them, in words of our own: the first of the browser's own formats takes a
 * new process longer to make than the list takes to paint (12 ms on the machine of docs/benchmarks.md).
 */

/** What is left: `29d`. */
export const timeLeft = (end: number, now: number, { remaining: say }: PopupMessages): string => {
  const left = Math.max(0, end - now);
  if (left >= day) return say.days(Math.floor(left / day));
  if (left >= hour) return say.hours(Math.floor(left / hour));
  return say.minutes(Math.ceil(left / minute));
};

/** `2 hr. ago`; what a clock that goes ahead puts into the future is now. */
export const timeAgo = (moment: number, now: number, { ago: say }: PopupMessages): string => {
  const passed = now - moment;
  if (passed < minute) return say.now;
  if (passed < hour) return say.minutes(Math.floor(passed / minute));
  if (passed < day) return say.hours(Math.floor(passed / hour));
  return passed < 2 * day ? say.yesterday : say.days(Math.floor(passed / day));
};
