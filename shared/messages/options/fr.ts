import type { OptionsMessages } from './en.ts';

export const fr: OptionsMessages = {
  title: 'Réglages de Panelshare',
  hosts: 'Vos hébergeurs',
  joinTitle: 'Ajouter un hébergeur',
  joinLabel: 'Adresse de votre hébergeur',
  joinHint: 'Par exemple hebergeur.example. Si le domaine ne suffit pas, l’hébergeur vous donne l’adresse.',
  join: 'Ajouter',
  joining: 'Demande à l’hébergeur…',
  joined: (name) => `${name} a été ajouté. Connectez-vous et activez ses panneaux.`,
  joinRefused: {
    address_invalid:
      'Ce n’est pas l’adresse d’un hébergeur. Saisissez son domaine, par exemple hebergeur.example.',
    unreachable: 'Rien ne répond à cette adresse. Vérifiez-la ou réessayez plus tard.',
    no_deployment: 'Cet hébergeur n’offre pas Panelshare à cette adresse. Demandez-lui la bonne.',
    not_agreed:
      'Le domaine de l’hébergeur et cette adresse ne se nomment pas l’un l’autre : rien n’a été ajouté. Demandez à l’hébergeur.',
    not_allowed:
      'Le navigateur n’a pas pu interroger cette adresse. Cliquez encore sur « Ajouter » et autorisez-le.',
  },
  pinnedByHost: (host) => `Confirmé par ${host}`,
  pinnedByPolicy: 'Défini par votre organisation',
  signedIn: (email) => `Connecté en tant que ${email}`,
  signedOut: 'Non connecté',
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  leave: 'Retirer cet hébergeur',
  leaveConfirm: (name) =>
    `Retirer ${name} de ce navigateur ? Ce que vous avez partagé et ce qui vous est partagé reste inchangé.`,
  panels: 'Panneaux',
  panelsHint: 'Panelshare ne fonctionne que sur les panneaux que vous activez ici.',
  allow: (panel) => `Utiliser Panelshare sur ${panel}`,
  switchedOff: 'Désactivé pour le moment par l’hébergeur',
  otherHost: 'Appartient à un autre de vos hébergeurs',
  noPanels: 'Cet hébergeur n’a pas encore de panneau.',
  devices: 'Appareils',
  devicesHint: 'Là où vous êtes connecté. Mettez fin à ce que vous ne connaissez pas.',
  thisDevice: 'cet appareil',
  lastSeen: (when) => `vu ${when}`,
  endDevice: 'Mettre fin',
  loading: 'Chargement…',
  language: 'Langue',
  failed: 'Cela n’a pas fonctionné. Veuillez réessayer.',
};
