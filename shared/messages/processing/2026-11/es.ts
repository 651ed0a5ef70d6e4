import type { ProcessingText } from '../text.ts';

export const es: ProcessingText = {
  title: 'Contrato de encargo del tratamiento',
  version: 'Versión',
  parties: ({ customer, clientId, partner, partnerId, account, panel }) => [
    `Cliente (responsable): ${customer}, Client-ID ${clientId}`,
    `Socio (encargado): ${partner}, Partner-ID ${partnerId}`,
    `Cuenta: ${account} en ${panel}`,
  ],
  sections: [
    {
      heading: 'Objeto y duración',
      paragraphs: [
        'El socio trabaja para el cliente en la cuenta indicada, con el acceso que el cliente ha compartido. Al hacerlo puede tratar datos personales de los que el cliente es responsable.',
        'El contrato dura lo que el acceso compartido y termina con él; las obligaciones que por su naturaleza continúan permanecen.',
      ],
    },
    {
      heading: 'Naturaleza, fin, datos y personas',
      paragraphs: [
        'El socio instala, mantiene y repara sitios web, buzones, bases de datos y dominios según encargue el cliente.',
        'Los datos son los que hay en la cuenta: contenidos de sitios, bases y buzones, y registros de acceso. Las personas son visitantes, clientes, personal y corresponsales del cliente. Si hay categorías especiales de datos, el cliente lo dice antes al socio.',
      ],
    },
    {
      heading: 'Instrucciones',
      paragraphs: [
        'El socio trata los datos solo según instrucciones documentadas del cliente, también por correo, salvo que la ley le obligue a otra cosa; entonces avisa antes al cliente, si puede.',
        'Si cree que una instrucción infringe la ley lo dice de inmediato y puede esperar a que el cliente decida.',
      ],
    },
    {
      heading: 'Confidencialidad',
      paragraphs: [
        'Solo tienen acceso las personas que lo necesitan para el trabajo. Están obligadas a la confidencialidad, también después de terminar su actividad.',
      ],
    },
    {
      heading: 'Seguridad',
      paragraphs: [
        'El socio toma las medidas del art. 32 RGPD y del art. 8 de la ley suiza LPD. Al menos: acceso personal para cada uno, passkeys o protección equivalente, dispositivos al día con almacenamiento cifrado, ninguna contraseña por correo, copias solo si el trabajo las necesita y borradas cuando ya no.',
      ],
    },
    {
      heading: 'Otros encargados',
      paragraphs: [
        'El socio solo recurre a otros encargados tras avisar al cliente por escrito con dos semanas. Si el cliente se opone con motivo justificado, prescinde de ellos. Les impone los mismos deberes y responde de ellos como de sí mismo.',
        'El acceso a la cuenta nunca se pasa a otros; quien lo necesite recibe del cliente un acceso propio.',
      ],
    },
    {
      heading: 'Ayuda',
      paragraphs: [
        'El socio ayuda al cliente, en lo que pueda, a responder a las personas afectadas, a proteger los datos, a notificar violaciones y a evaluar riesgos. Remite las solicitudes que le lleguen directamente.',
      ],
    },
    {
      heading: 'Violaciones',
      paragraphs: [
        'Si el socio conoce una violación de datos personales, avisa al cliente sin demora, a más tardar en 48 horas, con lo necesario para notificarla.',
      ],
    },
    {
      heading: 'Borrado y devolución',
      paragraphs: [
        'Al terminar el acceso el socio borra en 30 días todas las copias de los datos, o las devuelve si el cliente lo desea, salvo que la ley obligue a conservarlas. Lo confirma si se le pide.',
      ],
    },
    {
      heading: 'Prueba',
      paragraphs: [
        'El socio da al cliente la información que muestra que cumple este contrato y permite inspecciones razonables con aviso. Las aperturas de la cuenta se registran y ambas partes pueden ver el registro.',
      ],
    },
    {
      heading: 'Transferencias',
      paragraphs: [
        'Los datos se tratan en Suiza, el Espacio Económico Europeo o un país con protección adecuada. En otros lugares, solo con el consentimiento del cliente y las garantías que exige la ley.',
      ],
    },
    {
      heading: 'Final',
      paragraphs: [
        'Cada parte responde según la ley. Si una cláusula no vale, las demás permanecen. Rige el derecho de la sede del cliente salvo pacto distinto; en lo relativo a datos personales este contrato prevalece sobre sus otros acuerdos.',
      ],
    },
  ],
};
