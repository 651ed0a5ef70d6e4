import { day } from '../../../shared/domain/duration.ts';
import type { DailyFigure } from '../../../shared/domain/figures.ts';
import type { Context } from '../../ports.ts';

export interface FiguresSeen {
  figures: readonly DailyFigure[];
  from: number;
  to: number;
}

/** A5: the figures of the last so many days, today so far among them; read after `look` or `mayAdmin`. */
export const readFigures = async (
  { store, now }: Pick<Context, 'store' | 'now'>,
  days: number,
): Promise<FiguresSeen> => {
  const to = Math.floor(now / day);
  const from = to - days + 1;
  const [made, today] = await Promise.all([store.watch.figures(from), store.watch.figuresOf(to)]);
  return { figures: [...made.filter((one) => one.day < to), ...today], from, to };
};
