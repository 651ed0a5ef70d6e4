import type { FrameWords } from './words.ts';

export const es: FrameWords = {
  skip: 'Ir al contenido',
  navigation: 'Secciones',
  accounts: 'Quién tiene acceso',
  clients: 'Clientes',
  partner: 'Socio de uso compartido',
  members: 'Miembros',
  teams: 'Equipos',
  log: 'Registro',
  me: 'Mi perfil y dispositivos',
  adminArea: 'Administración',
  signOut: 'Cerrar sesión',
  never: 'Nunca pedimos la contraseña de su panel de hosting.',
  backToStart: 'Volver al inicio',
  quote: 'Si pide ayuda, indique',
  admin: {
    overview: 'Resumen',
    applications: 'Solicitudes',
    organisations: 'Organizaciones',
    accounts: 'Cuentas',
    invitations: 'Invitaciones',
    grants: 'Accesos',
    panels: 'Paneles',
    outbox: 'Envíos',
    audit: 'Registro',
  },
};
