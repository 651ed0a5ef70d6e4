import type { IncidentWords } from './words.ts';

export const es: IncidentWords = {
  title: 'Exportación para un incidente',
  lead: 'Quién podía abrir y quién abrió la cuenta de quién entre dos momentos: obtenido del registro de accesos, miembros, asignaciones, asociaciones y aperturas. El archivo dice lo que no puede saber.',
  from: 'Desde',
  to: 'Hasta',
  utc: 'En UTC. Como máximo 400 días a la vez.',
  fields: { organisation: 'Organización', account: 'Cuenta', person: 'Persona', device: 'Dispositivo' },
  hints: {
    organisation: 'Cliente o socio: Client-ID, Partner-ID o identificador. Vacío: todos.',
    account: 'Nombre en el panel o identificador.',
    person: 'Correo o identificador de alguien de un socio.',
    device:
      'Id de un dispositivo tal como lo nombra el registro: qué podía abrir su persona mientras tenía sesión y qué se abrió desde él.',
  },
  wrong: {
    organisation: 'Ninguna organización tiene este identificador.',
    account: 'Ninguna cuenta tiene este nombre o identificador.',
    person: 'Nadie tiene esta dirección o identificador.',
    device:
      'No existe ese dispositivo o es de otra persona. Los que terminaron hace más de 90 días ya no se conservan.',
    to: 'El fin debe ser posterior al inicio, como máximo 400 días.',
  },
  look: 'Ver cuánto hay',
  found: 'Encontrado',
  shares: (count, parts) =>
    count === 1
      ? 'Un acceso en una parte.'
      : `${count} accesos en ${parts === 1 ? 'una parte' : `${parts} partes`}.`,
  nobody: 'En ese tiempo no había ningún acceso compartido.',
  tooMany: (count) =>
    `Más de ${count} accesos: elija un tiempo más corto, una organización, una cuenta o una persona.`,
  part: (part, of) => `Parte ${part} de ${of}`,
  csv: 'CSV',
  json: 'JSON',
  proveLead:
    'El archivo nombra a muchas personas. Para ello hace falta una llave de acceso de los últimos diez minutos.',
  prove: 'Confirmar con una llave de acceso',
  logged: 'Cada descarga consta en su registro y en el de cada cliente incluido.',
};
