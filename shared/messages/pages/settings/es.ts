import type { SettingsWords } from './words.ts';

export const es: SettingsWords = {
  title: 'Ajustes',
  lead: 'Lo que vale para toda la instalación. Cada cambio queda en el registro.',
  save: 'Guardar',
  changedAt: (at) => `Último cambio: ${at}`,
  sections: {
    premium: {
      title: 'Soporte premium',
      lead: 'Cómo le contactan los clientes con soporte premium. Quién lo tiene se fija en la página de la organización.',
    },
    privacy: {
      title: 'Privacidad y datos',
      lead: 'Quién responde de este servicio, quién trata datos para usted y dónde están.',
    },
    signIn: {
      title: 'Inicio de sesión de su personal',
      lead: 'Su proveedor OpenID además de las llaves de acceso: grupos, qué cuenta como fuerte, quién está vinculado.',
    },
    face: {
      title: 'Imagen del proveedor',
      lead: 'Nombre, logotipo, color, remitente del correo y enlaces al pie de cada página.',
    },
    coolingOff: {
      title: 'Plazo de reflexión',
      lead: 'Cuánto esperan el acceso completo y un cambio de quién paga antes de empezar.',
    },
    rollout: {
      title: 'Distribuir la extensión',
      lead: 'La directiva que une todos los navegadores de una empresa a esta instalación.',
    },
  },
  face: {
    lead: 'Se ve en las páginas, en los correos y en la extensión. Un campo vacío queda como se configuró la instalación.',
    name: 'Nombre',
    nameHint: '60 caracteres como máximo.',
    logo: 'Logotipo',
    logoHint:
      'PNG o WebP, 24 KB y 1024 píxeles por lado como máximo. Se muestra con 24 píxeles de alto, sobre fondo claro y oscuro. Los correos llevan el nombre y el color, no el logotipo: no cargan nada.',
    logoNone: 'Sin logotipo',
    accent: 'Color',
    accentHint:
      'El de los enlaces y los botones principales, por ejemplo #2563eb. Si los textos no se leyeran, se usa más oscuro o más claro.',
    mailName: 'Nombre del remitente',
    mailAddress: 'Dirección del remitente',
    mailHint: (domain) => `Debe terminar en @${domain}: esta instalación solo puede enviar desde ahí.`,
    imprint: 'Aviso legal',
    privacy: 'Política de privacidad',
    terms: 'Condiciones',
    linkHint: 'Direcciones completas que empiezan por https://.',
    preview: 'Vista previa',
    previewOnly: 'Esto es una vista previa. Todavía no se ha guardado nada.',
    edit: 'Cambiar',
    sampleButton: 'Botón principal',
    sampleLink: 'Un enlace',
    mailPreview: 'En los correos',
    from: 'De',
    darker: (colour) =>
      `Sobre fondo claro el color se usa más oscuro, como ${colour}, para que los textos se lean.`,
    lighter: (colour) =>
      `Sobre fondo oscuro el color se usa más claro, como ${colour}, para que los textos se lean.`,
    someWrong:
      'Algunos campos no se pueden guardar así. La frase de al lado dice por qué; no se ha cambiado nada.',
    looks: { light: 'Claro', dark: 'Oscuro' },
    wrong: {
      name: 'Escriba un nombre de 60 caracteres como máximo.',
      accent: 'Escriba el color con # y seis cifras, por ejemplo #2563eb.',
      mailName: 'Escriba el nombre del remitente, 60 caracteres como máximo.',
      mailAddress: 'Escriba una dirección completa en el dominio desde el que esta instalación puede enviar.',
      imprint: 'Escriba una dirección completa que empiece por https://.',
      privacy: 'Escriba una dirección completa que empiece por https://.',
      terms: 'Escriba una dirección completa que empiece por https://.',
      logo: {
        vector:
          'Los archivos SVG pueden contener scripts y no se aceptan. Guarde el logotipo como PNG o WebP.',
        kind: 'Este archivo no es PNG ni WebP.',
        weight: 'Este archivo pesa más de 24 KB. Guárdelo más pequeño.',
        size: 'Esta imagen tiene más de 1024 píxeles por lado. Guárdela más pequeña.',
      },
    },
  },
  rollout: {
    lead: 'Copie la directiva para sus navegadores. Cada una instala la extensión y la une a esta instalación sin un clic; la directiva fija su dirección.',
    install: 'Sustituya la dirección de actualización por la de su tienda o servidor.',
    chrome: 'Chrome: registro o archivo JSON en policies/managed',
    edge: 'Edge',
    firefox: 'Firefox: policies.json',
    id: 'Identificador de la extensión',
    noStore:
      'Cada persona sigue autorizando los paneles con un clic: ninguna directiva los abre en silencio.',
  },
};
