import type { VendorStepsWords } from './words.ts';

export const es: VendorStepsWords = {
  internex: {
    start: (partner) => [
      'En el Cloud Manager, abra el menú ⋮ de la nube y elija «Members».',
      `Elija «Add Member», indique el usuario de ${partner} y tome «Cloud Member» o «Cloud Admin».`,
      'Ponga «Read permission», «Write permission» y «Order permission», y después «Add».',
    ],
    end: (partner) => [
      'En el Cloud Manager, abra el menú ⋮ de la nube y elija «Members».',
      `Quite a cada miembro de ${partner}, en cada nube compartida.`,
    ],
  },
  ionos: {
    start: (partner) => [
      `Con la sesión abierta en IONOS, abra el perfil público de socio de ${partner}.`,
      'Empiece allí la conexión y elija acceso completo o parcial.',
    ],
    end: (partner) => [
      'Abra «My account & logout» y después «Login & account security».',
      `Elija «Manage access permissions» y después «Open details» junto a ${partner}.`,
      'Elija «Remove partner and revoke access permissions» y confirme con «Revoke access permissions».',
    ],
  },
  infomaniak: {
    start: (partner) => [
      'En la barra lateral abra «Partner» y después «Add a partner».',
      `Busque ${partner}, márquelo y elija «Continue».`,
      'Elija «Limited access» y marque productos, o «Full access»; después «Continue».',
    ],
    end: (partner) => [
      'En la barra lateral abra «Partner».',
      `Abra el menú ⋮ de la fila de ${partner} y termine la colaboración.`,
    ],
  },
  other: {
    start: (partner) => [
      'Abra en el panel la página de accesos compartidos o de usuarios.',
      `Dé a ${partner} exactamente lo que eligió aquí, y nada más.`,
    ],
    end: (partner) => [
      'Abra en el panel la página de accesos compartidos o de usuarios.',
      `Quite cada usuario, clave y permiso de ${partner}.`,
    ],
  },
};
