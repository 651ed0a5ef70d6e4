import { describe, expect, it } from 'vitest';
import { changeOf, registrationsOf } from '../../extension/background/registrations.ts';

const froxlor = { kind: 'froxlor', origin: 'https://host.example' } as const;
const internex = { kind: 'internex', origin: 'https://terminal.example' } as const;
const ionos = { kind: 'ionos', origin: 'https://my.example' } as const;
const core = '/content-scripts/panel.js';

/** What makes room for the frame, on every panel alike and before anything is painted. */
const room = (...matches: string[]) => ({
  id: 'room',
  js: ['/content-scripts/panelRoom.js'],
  css: [],
  matches,
  runAt: 'document_start' as const,
});

describe('which pages get which scripts', () => {
  it('gives each host the core and only the adapter of its own kind, the adapter first [E11]', () => {
    expect(registrationsOf([internex, froxlor])).toEqual([
      {
        id: 'panel-froxlor',
        js: ['/content-scripts/panel-froxlor.js', core],
        css: ['/content-scripts/panel-froxlor.css'],
        matches: ['https://host.example/*'],
        runAt: 'document_idle',
      },
      {
        id: 'panel-internex',
        js: ['/content-scripts/panel-internex.js', core],
        css: ['/content-scripts/panel-internex.css'],
        matches: ['https://terminal.example/*'],
        runAt: 'document_idle',
      },
      room('https://host.example/*', 'https://terminal.example/*'),
    ]);
  });

  it('puts hosts of one kind into one registration, each once', () => {
    const second = { kind: 'froxlor', origin: 'https://another.example:8443' } as const;
    const [one, ...others] = registrationsOf([froxlor, second, froxlor]);
    expect(one?.matches).toEqual(['https://another.example/*', 'https://host.example/*']);
    expect(others).toEqual([room('https://another.example/*', 'https://host.example/*')]);
  });

  it('gives a host with two panels at two ports both adapters, and the core once', () => {
    const beside = { kind: 'ionos', origin: 'https://host.example:10000' } as const;
    expect(registrationsOf([beside, froxlor])).toEqual([
      {
        id: 'panel-froxlor-ionos',
        js: ['/content-scripts/panel-froxlor.js', '/content-scripts/panel-ionos.js', core],
        css: ['/content-scripts/panel-froxlor.css', '/content-scripts/panel-ionos.css'],
        matches: ['https://host.example/*'],
        runAt: 'document_idle',
      },
      room('https://host.example/*'),
    ]);
  });

  it('changes nothing where the browser has it already, however it writes the files down', () => {
    const kept = registrationsOf([internex, froxlor]).map((one) => ({
      ...one,
      js: one.js.map((file) => file.slice(1)),
      css: one.css.map((file) => file.slice(1)),
    }));
    expect(changeOf(kept, [froxlor, internex])).toEqual({ remove: [], add: [], inject: [] });
  });

  it('puts a new panel into open tabs, and leaves those of the others alone', () => {
    const change = changeOf(registrationsOf([froxlor]), [froxlor, ionos]);
    expect(change.remove).toEqual(['room']);
    expect(change.add.map(({ id }) => id)).toEqual(['panel-ionos', 'room']);
    expect(change.inject).toEqual([ionos]);
  });

  it('takes away what was switched off or is no longer granted [E49] [A2]', () => {
    const change = changeOf(registrationsOf([froxlor, ionos]), [ionos]);
    expect(change).toEqual({
      remove: ['panel-froxlor', 'room'],
      add: [room('https://my.example/*')],
      inject: [],
    });
    const none = changeOf(registrationsOf([ionos]), []);
    expect(none).toEqual({ remove: ['panel-ionos', 'room'], add: [], inject: [] });
  });

  it('replaces the one script for all kinds of an earlier build, in open tabs too', () => {
    const earlier = {
      id: 'panel',
      js: ['/content-scripts/panel.js'],
      css: [],
      matches: ['https://host.example/*'],
      runAt: 'document_idle' as const,
    };
    const change = changeOf([earlier], [froxlor]);
    expect(change.remove).toEqual(['panel']);
    expect(change.add.map(({ id }) => id)).toEqual(['panel-froxlor', 'room']);
    expect(change.inject).toEqual([froxlor]);
  });
});
