import type { TeamWords } from './words.ts';

export const es: TeamWords = {
  title: 'Equipos',
  intro: 'Un equipo reúne a varios de sus miembros. Lo que usted le asigne, cada uno de ellos puede abrirlo.',
  none: 'Todavía no tiene equipos. Añada uno abajo.',
  name: 'Nombre',
  members: 'Miembros',
  clients: 'Clientes',
  add: 'Añadir un equipo',
  save: 'Guardar',
  leavingHint:
    'Quien deja el equipo ya no puede abrir lo que tenía solo por este equipo. Los representantes legales y los administradores pueden abrir cada cliente sin equipo.',
  noClients: 'Todavía no hay nada asignado a este equipo. Abra un cliente y marque allí el equipo.',
  toClients: 'Ir a los clientes',
  rename: 'Cambiar el nombre',
  remove: 'Eliminar este equipo',
  keep: 'Conservarlo',
  removeTitle: (name) => `Eliminar el equipo ${name}`,
  removeText: (clients) =>
    `Sus miembros ya no podrán abrir lo que tenían solo por este equipo (clientes asignados: ${clients}). Los miembros se quedan.`,
};
