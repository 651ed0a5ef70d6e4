import { describe, expect, it } from 'vitest';
import { changeOf, registrationsOf } from '../../extension/background/registrations.ts';

const froxlor = { kind: 'froxlor', origin: 'https://host.example' } as const;
const internex = { kind: 'internex', origin: 'https://terminal.example' } as const;
const ionos = { kind: 'ionos', origin: 'https://my.example' } as const;
const core = '/content-scripts/panel.js';

describe('which pages get which scripts', () => {
  it('gives each host the core and only the adapter of its own kind, the adapter first [E11]', () => {
    expect(registrationsOf([internex, froxlor])).toEqual([
      {
        id: 'panel-froxlor',
        js: ['/content-scripts/panel-froxlor.js', core],
        matches: ['https://host.example/*'],
      },
      {
        id: 'panel-internex',
        js: ['/content-scripts/panel-internex.js', core],
        matches: ['https://terminal.example/*'],
      },
    ]);
  });

  it('puts hosts of one kind into one registration, each once', () => {
    const second = { kind: 'froxlor', origin: 'https://another.example:8443' } as const;
    const [one, ...others] = registrationsOf([froxlor, second, froxlor]);
    expect(one?.matches).toEqual(['https://another.example/*', 'https://host.example/*']);
    expect(others).toEqual([]);
  });

  it('gives a host with two panels at two ports both adapters, and the core once', () => {
    const beside = { kind: 'ionos', origin: 'https://host.example:10000' } as const;
    expect(registrationsOf([beside, froxlor])).toEqual([
      {
        id: 'panel-froxlor-ionos',
        js: ['/content-scripts/panel-froxlor.js', '/content-scripts/panel-ionos.js', core],
        matches: ['https://host.example/*'],
      },
    ]);
  });

  it('changes nothing where the browser has it already, however it writes the files down', () => {
    const kept = registrationsOf([internex, froxlor]).map((one) => ({
      ...one,
      js: one.js.map((file) => file.slice(1)),
    }));
    expect(changeOf(kept, [froxlor, internex])).toEqual({ remove: [], add: [], inject: [] });
  });

  it('puts a new panel into open tabs, and leaves those of the others alone', () => {
    const change = changeOf(registrationsOf([froxlor]), [froxlor, ionos]);
    expect(change.remove).toEqual([]);
    expect(change.add.map(({ id }) => id)).toEqual(['panel-ionos']);
    expect(change.inject).toEqual([ionos]);
  });

  it('takes away what was switched off or is no longer granted [E49] [A2]', () => {
    const change = changeOf(registrationsOf([froxlor, ionos]), [ionos]);
    expect(change).toEqual({ remove: ['panel-froxlor'], add: [], inject: [] });
  });

  it('replaces the one script for all kinds of an earlier build, in open tabs too', () => {
    const earlier = { id: 'panel', js: ['/content-scripts/panel.js'], matches: ['https://host.example/*'] };
    const change = changeOf([earlier], [froxlor]);
    expect(change.remove).toEqual(['panel']);
    expect(change.add.map(({ id }) => id)).toEqual(['panel-froxlor']);
    expect(change.inject).toEqual([froxlor]);
  });
});
