import type { ProviderWords } from './words.ts';

export const es: ProviderWords = {
  lead: 'Su personal entra con su propio proveedor OpenID, además de sus llaves de acceso. Nunca da una función: las funciones se dan aquí, y solo deja entrar a aquellos cuya función avala.',
  backAddress: 'Registre esta dirección de vuelta en el proveedor OpenID:',
  issuer: 'Emisor (issuer)',
  issuerHint:
    'Exactamente como lo escribe el proveedor OpenID, por ejemplo https://login.example.com/realms/staff.',
  clientId: 'Identificador de cliente',
  secret: 'Secreto de cliente',
  secretNew: 'Se guarda cifrado y no se vuelve a mostrar.',
  secretKept: 'Déjelo vacío para conservar el guardado.',
  name: 'Nombre en el botón',
  nameHint: 'Por ejemplo «Example Hosting».',
  scopes: 'Scopes',
  groupsClaim: 'Claim con los grupos',
  groupsHint: 'Debe estar en el token de identidad.',
  adminGroups: 'Grupos de administradores',
  staffGroups: 'Grupos del personal',
  rolesHint: 'Uno por línea. Quien no está en ninguno no entra.',
  strongAmr: 'Valores amr que valen como llave de acceso',
  strongAcr: 'Valores acr que valen como llave de acceso',
  strongHint:
    'Uno por línea. Vacío: se sigue pidiendo una llave de acceso. El proveedor OpenID debe enviar también auth_time.',
  hours: 'Duración de una sesión en horas',
  off: 'Dejar de usar un proveedor OpenID',
  wrong:
    'Algo está incompleto: el emisor debe ser una dirección completa, los scopes empiezan por «openid», la sesión dura de 1 a 24 horas y hace falta un secreto de cliente. No se ha cambiado nada.',
  people: 'Quién está vinculado',
  peopleText:
    'Un inicio de sesión de allí se vincula una vez a una persona. Cada una lo vincula con su propia llave de acceso. Para el personal usted también puede permitirlo aquí, y se vincula el próximo inicio de sesión de allí con la misma dirección confirmada; quien administra lo vincula siempre en persona.',
  state: 'Inicio de sesión allí',
  notConnected: 'sin vincular',
  allow: 'Permitir en el próximo inicio de sesión',
  disconnect: 'Desvincular',
  ownTitle: 'Mi inicio de sesión a través del proveedor',
  none: 'El proveedor no usa ningún servicio de inicio de sesión. Usted entra con su llave de acceso.',
  subject: 'Sujeto',
  since: 'Vinculado desde',
  forStaff: 'Para el personal del proveedor',
  connectText: (name) =>
    `También puede entrar aquí con ${name}. Vincúlelo una vez, con una llave de acceso de los últimos diez minutos; desde entonces su cuenta de allí abre aquí las páginas del proveedor.`,
  connect: (name) => `Vincular con ${name}`,
  connectedText: (name) =>
    `Su cuenta en ${name} abre aquí las páginas del proveedor. Su llave de acceso sigue valiendo, también cuando ${name} no responde.`,
  connectedSince: (at) => `vinculado desde ${at}`,
  allowedUntil: (at) => `permitido hasta ${at}`,
  signInWith: (name) => `Entrar con ${name}`,
};
