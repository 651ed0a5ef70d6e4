import type { AgreementText } from '../text.ts';

export const es: AgreementText = {
  title: 'Acuerdo de socio de uso compartido',
  version: 'Versión',
  parties:
    'Entre la empresa de hosting que presta este servicio (el proveedor) y la organización que lo solicita (el socio). Un representante legal del socio lo confirma una sola vez. A partir de entonces se aplica a cada cuenta que un cliente del proveedor comparta con el socio.',
  sections: [
    {
      heading: 'Objeto',
      paragraphs: [
        'Los clientes del proveedor pueden compartir su cuenta de hosting, o determinados productos de ella, con un socio externo como una agencia, un diseñador web o un proveedor de servicios informáticos. Este acuerdo establece cómo puede el socio aceptar y usar esos accesos.',
        'Solo el socio necesita esta asociación; el cliente que comparte no la necesita. La cuenta, sus productos y los contratos correspondientes siguen siendo en todo momento del cliente.',
      ],
    },
    {
      heading: 'Solo lo que el cliente ha concedido',
      paragraphs: [
        'El socio usa un acceso únicamente para el trabajo acordado con el cliente, únicamente en la cuenta o los productos concedidos y solo mientras el cliente lo mantenga.',
        'El socio no intenta llegar a más de lo concedido, no crea vías de entrada ocultas (como otros usuarios, claves o reenvíos) y no cambia el inicio de sesión del titular ni la dirección de contacto de la cuenta.',
      ],
    },
    {
      heading: 'Sin cesión a terceros',
      paragraphs: [
        'El socio no cede ningún acceso a terceros, ni total ni parcialmente. Los subcontratistas que necesiten acceso piden al cliente uno propio.',
        'Dentro de su organización, el socio da acceso solo a los miembros que lo necesitan para su trabajo y lo retira en cuanto dejan de necesitarlo.',
      ],
    },
    {
      heading: 'Cuentas personales y llaves de acceso',
      paragraphs: [
        'Cada persona que trabaja para el socio inicia sesión con una cuenta personal. Las cuentas, los códigos y los dispositivos no se comparten entre varias personas.',
        'El acceso está protegido con una llave de acceso (passkey) siempre que el proveedor la exija. Un dispositivo perdido o una persona que se ha marchado se elimina sin demora.',
        'El socio nunca pide a los clientes la contraseña de su panel de hosting.',
      ],
    },
    {
      heading: 'Confidencialidad y protección de datos',
      paragraphs: [
        'El socio mantiene en secreto lo que conoce a través de un acceso y lo usa solo para el trabajo del cliente, también cuando el acceso haya terminado.',
        'Si el socio trata datos personales por cuenta del cliente, lo hace como encargado del tratamiento, siguiendo las instrucciones del cliente y la normativa de protección de datos aplicable. El socio y el cliente celebran entre sí el contrato de tratamiento necesario.',
        'Las aperturas y los cambios quedan registrados. El cliente y el proveedor pueden ver quién abrió qué cuenta y cuándo.',
      ],
    },
    {
      heading: 'Fin y revocación',
      paragraphs: [
        'El cliente puede pausar o terminar un acceso en cualquier momento y sin indicar motivos. El socio también. Los trabajos acordados se liquidan entre ambos.',
        'Cuando un acceso termina, el socio deja de usarlo de inmediato, aunque todavía haya una sesión abierta en el panel, y borra las credenciales guardadas y las copias que no deba conservar por ley.',
        'El socio puede poner fin a este acuerdo en cualquier momento; el proveedor, con un mes de preaviso. Con él cesan todos los accesos del socio.',
      ],
    },
    {
      heading: 'Responsabilidad',
      paragraphs: [
        'El socio responde ante el cliente y el proveedor, dentro de los límites de la ley, de los daños que él o sus miembros causen al incumplir este acuerdo.',
        'El proveedor pone a disposición los medios técnicos para compartir. No es parte del contrato entre el socio y el cliente y no responde del trabajo del socio.',
      ],
    },
    {
      heading: 'Suspensión',
      paragraphs: [
        'El proveedor puede suspender la asociación cuando se incumpla este acuerdo, cuando una cuenta esté en peligro o cuando haya motivos fundados para sospechar lo uno o lo otro. El proveedor indica el motivo.',
        'Durante la suspensión, el socio no puede aceptar accesos y los existentes quedan congelados. Se recuperan cuando el proveedor levanta la suspensión, salvo que el cliente los haya terminado entretanto.',
      ],
    },
    {
      heading: 'Cambios',
      paragraphs: [
        'El proveedor puede publicar una nueva versión de este acuerdo e indica una fecha antes de la cual debe confirmarse. Después de esa fecha, un socio que no la haya confirmado no puede aceptar nuevos accesos.',
        'La versión confirmada, su texto, la persona y la hora se conservan, y el socio puede descargarlos en cualquier momento.',
      ],
    },
    {
      heading: 'Contacto',
      paragraphs: [
        'El socio comunica de inmediato al proveedor cualquier abuso y cualquier sospecha de que un acceso haya caído en malas manos, y mantiene al día los datos de su empresa y sus miembros.',
        'Las comunicaciones relativas a este acuerdo se envían por correo electrónico a los representantes legales y administradores que el socio ha registrado aquí, y al proveedor a la dirección desde la que escribe.',
      ],
    },
  ],
};
