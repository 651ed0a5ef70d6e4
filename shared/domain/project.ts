import type { Project } from './client.ts';
import type { Refusal } from './refusal.ts';
import { fail, ok, type Result } from './result.ts';

export type ProjectCommand =
  | { type: 'edit'; name: string; notes: string }
  | { type: 'done' }
  | { type: 'reopen' };

/** Q7. A project that is opened again brings no access back: what ended with it stays ended (X3). */
export const transitionProject = (
  current: Project,
  command: ProjectCommand,
  now: number,
): Result<Project, Refusal> => {
  const next = { ...current, version: current.version + 1 };
  switch (command.type) {
    case 'edit':
      return ok({ ...next, name: command.name, notes: command.notes });
    case 'done':
      return current.state === 'done'
        ? fail({ code: 'conflict' })
        : ok({ ...next, state: 'done', doneAt: now });
    case 'reopen':
      return current.state === 'open'
        ? fail({ code: 'conflict' })
        : ok({ ...next, state: 'open', doneAt: null });
  }
};
