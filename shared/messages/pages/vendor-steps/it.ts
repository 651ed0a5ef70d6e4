import type { VendorStepsWords } from './words.ts';

export const it: VendorStepsWords = {
  internex: {
    start: (partner) => [
      'Nel Cloud Manager apri il menu ⋮ del cloud e scegli «Members».',
      `Scegli «Add Member», inserisci l’utente di ${partner} e prendi «Cloud Member» o «Cloud Admin».`,
      'Imposta «Read permission», «Write permission» e «Order permission», poi «Add».',
    ],
    end: (partner) => [
      'Nel Cloud Manager apri il menu ⋮ del cloud e scegli «Members».',
      `Togli ogni membro di ${partner}, in ogni cloud condiviso.`,
    ],
  },
  ionos: {
    start: (partner) => [
      `Dopo l’accesso a IONOS, apri il profilo pubblico di partner di ${partner}.`,
      'Avvia lì il collegamento e scegli accesso completo o parziale.',
    ],
    end: (partner) => [
      'Apri «My account & logout», poi «Login & account security».',
      `Scegli «Manage access permissions», poi «Open details» accanto a ${partner}.`,
      'Scegli «Remove partner and revoke access permissions» e conferma con «Revoke access permissions».',
    ],
  },
  infomaniak: {
    start: (partner) => [
      'Nella barra laterale apri «Partner», poi «Add a partner».',
      `Cerca ${partner}, spuntalo e scegli «Continue».`,
      'Scegli «Limited access» e spunta i prodotti, oppure «Full access»; poi «Continue».',
    ],
    end: (partner) => [
      'Nella barra laterale apri «Partner».',
      `Apri il menu ⋮ nella riga di ${partner} e termina la collaborazione.`,
    ],
  },
  other: {
    start: (partner) => [
      'Apri nel pannello la pagina delle condivisioni o degli utenti.',
      `Dai a ${partner} esattamente ciò che hai scelto qui, e nulla di più.`,
    ],
    end: (partner) => [
      'Apri nel pannello la pagina delle condivisioni o degli utenti.',
      `Togli ogni utente, chiave e permesso di ${partner}.`,
    ],
  },
};
