import type { PeopleWords } from './words.ts';

export const es: PeopleWords = {
  title: 'Administradores y personal',
  lead: 'Los administradores gestionan esta instalación. El personal ayuda a los clientes: encuentra a quien llama, ve por qué algo se rechazó y puede pausar. Ambos entran con una llave de acceso.',
  role: 'Función',
  passkey: 'Llave de acceso',
  hasPasskey: 'configurada',
  noPasskey: 'todavía no: antes no se abre ninguna página',
  appoint: 'Nombrar',
  appointLead: 'La persona recibe un correo. Quien ya tiene otra función recibe esta en su lugar.',
  email: 'Dirección de correo',
  removeButton: 'Quitar',
  yourself: 'usted',
  roles: { admin: 'Administrador', staff: 'Personal' },
  remove: (name) => `Quitar a ${name}`,
};
