import type { MemberRole } from '../../domain/organisation.ts';
import type { Language } from '../language.ts';

/** Words of an organisation's members, of joining one, and of making one. */
export interface MembersWords {
  title: string;
  lead: string;
  person: string;
  role: string;
  since: string;
  actions: string;
  you: string;
  roles: Record<MemberRole, string>;
  roleHints: Record<MemberRole, string>;
  changeRole: string;
  roleOf: (name: string) => string;
  remove: string;
  removeMember: (name: string) => string;
  onlyRepresentatives: string;
  inviteTitle: string;
  email: string;
  invite: string;
  invited: string;
  changed: string;
  removed: string;
  cancelled: string;
  waitingTitle: string;
  noneWaiting: string;
  validUntil: string;
  cancel: string;
  cancelFor: (email: string) => string;
  resend: string;
  joinTitle: (organisation: string) => string;
  joinLead: (organisation: string, role: string) => string;
  join: string;
  newTitle: string;
  newLead: string;
  newName: string;
  newNameHint: string;
  create: string;
}

export const members: Record<Language, MembersWords> = {
  en: {
    title: 'Members',
    lead: 'Who belongs to this organisation, and what each of them may do.',
    person: 'Person',
    role: 'Role',
    since: 'Since',
    actions: 'What you can do',
    you: 'you',
    roles: {
      legal_representative: 'Legal representative',
      administrator: 'Administrator',
      collaborator: 'Collaborator',
    },
    roleHints: {
      legal_representative: 'May do everything: share, resume, apply as a partner, appoint members.',
      administrator: 'May narrow, pause and end shares, and answer and assign clients.',
      collaborator: 'May look, and open the clients assigned to them.',
    },
    changeRole: 'Change',
    roleOf: (name) => `Role of ${name}`,
    remove: 'Remove',
    removeMember: (name) => `Remove ${name}`,
    onlyRepresentatives: 'Only legal representatives invite members and change roles.',
    inviteTitle: 'Invite somebody',
    email: 'E-mail address',
    invite: 'Send invitation',
    invited: 'The invitation is on its way.',
    changed: 'The role is changed.',
    removed: 'Removed. This person can no longer see or open anything here.',
    cancelled: 'The invitation is withdrawn. Its link no longer works.',
    waitingTitle: 'Open invitations',
    noneWaiting: 'No invitation is open.',
    validUntil: 'Valid until',
    cancel: 'Withdraw',
    cancelFor: (email) => `Withdraw the invitation of ${email}`,
    resend: 'Inviting the same address again sends a new link; the old one stops working.',
    joinTitle: (organisation) => `${organisation} invites you`,
    joinLead: (organisation, role) => `You would become a member of ${organisation} with the role: ${role}.`,
    join: 'Become a member',
    newTitle: 'Your organisation',
    newLead:
      'Accounts are shared by organisations: your company, your club, or you alone. You become its legal representative.',
    newName: 'Name',
    newNameHint: 'As your partners and clients know it.',
    create: 'Create',
  },
  de: {
    title: 'Mitglieder',
    lead: 'Wer zu dieser Organisation gehört und was jeder darf.',
    person: 'Person',
    role: 'Rolle',
    since: 'Seit',
    actions: 'Was Sie tun können',
    you: 'Sie',
    roles: {
      legal_representative: 'Gesetzlicher Vertreter',
      administrator: 'Administrator',
      collaborator: 'Mitarbeiter',
    },
    roleHints: {
      legal_representative:
        'Darf alles: freigeben, fortsetzen, sich als Partner bewerben, Mitglieder ernennen.',
      administrator: 'Darf Freigaben einschränken, pausieren und beenden, Kunden annehmen und zuweisen.',
      collaborator: 'Darf ansehen und die zugewiesenen Kunden öffnen.',
    },
    changeRole: 'Ändern',
    roleOf: (name) => `Rolle von ${name}`,
    remove: 'Entfernen',
    removeMember: (name) => `${name} entfernen`,
    onlyRepresentatives: 'Nur rechtliche Vertreter laden Mitglieder ein und ändern Rollen.',
    inviteTitle: 'Jemanden einladen',
    email: 'E-Mail-Adresse',
    invite: 'Einladung senden',
    invited: 'Die Einladung ist unterwegs.',
    changed: 'Die Rolle ist geändert.',
    removed: 'Entfernt. Diese Person kann hier nichts mehr sehen oder öffnen.',
    cancelled: 'Die Einladung ist zurückgezogen. Ihr Link gilt nicht mehr.',
    waitingTitle: 'Offene Einladungen',
    noneWaiting: 'Es ist keine Einladung offen.',
    validUntil: 'Gültig bis',
    cancel: 'Zurückziehen',
    cancelFor: (email) => `Einladung von ${email} zurückziehen`,
    resend: 'Dieselbe Adresse noch einmal einzuladen sendet einen neuen Link; der alte gilt dann nicht mehr.',
    joinTitle: (organisation) => `${organisation} lädt Sie ein`,
    joinLead: (organisation, role) => `Sie würden Mitglied von ${organisation} mit der Rolle: ${role}.`,
    join: 'Mitglied werden',
    newTitle: 'Ihre Organisation',
    newLead:
      'Konten werden von Organisationen geteilt: Ihrer Firma, Ihrem Verein oder Ihnen allein. Sie werden ihr rechtlicher Vertreter.',
    newName: 'Name',
    newNameHint: 'So, wie Ihre Partner und Kunden sie kennen.',
    create: 'Anlegen',
  },
  fr: {
    title: 'Membres',
    lead: 'Qui fait partie de cette organisation, et ce que chacun peut faire.',
    person: 'Personne',
    role: 'Rôle',
    since: 'Depuis',
    actions: 'Ce que vous pouvez faire',
    you: 'vous',
    roles: {
      legal_representative: 'Représentant légal',
      administrator: 'Administrateur',
      collaborator: 'Collaborateur',
    },
    roleHints: {
      legal_representative:
        'Peut tout faire : partager, reprendre, se porter candidat comme partenaire, nommer des membres.',
      administrator:
        'Peut restreindre, mettre en pause et terminer des partages, accepter et attribuer des clients.',
      collaborator: 'Peut consulter, et ouvrir les clients qui lui sont attribués.',
    },
    changeRole: 'Modifier',
    roleOf: (name) => `Rôle de ${name}`,
    remove: 'Retirer',
    removeMember: (name) => `Retirer ${name}`,
    onlyRepresentatives: 'Seuls les représentants légaux invitent des membres et modifient les rôles.',
    inviteTitle: 'Inviter quelqu’un',
    email: 'Adresse e-mail',
    invite: 'Envoyer l’invitation',
    invited: 'L’invitation est en route.',
    changed: 'Le rôle est modifié.',
    removed: 'Retiré. Cette personne ne peut plus rien voir ni ouvrir ici.',
    cancelled: 'L’invitation est retirée. Son lien ne fonctionne plus.',
    waitingTitle: 'Invitations en attente',
    noneWaiting: 'Aucune invitation en attente.',
    validUntil: 'Valable jusqu’au',
    cancel: 'Annuler l’invitation',
    cancelFor: (email) => `Annuler l’invitation de ${email}`,
    resend: 'Inviter de nouveau la même adresse envoie un nouveau lien ; l’ancien ne fonctionne plus.',
    joinTitle: (organisation) => `${organisation} vous invite`,
    joinLead: (organisation, role) => `Vous deviendriez membre de ${organisation} avec le rôle : ${role}.`,
    join: 'Devenir membre',
    newTitle: 'Votre organisation',
    newLead:
      'Ce sont des organisations qui partagent des comptes : votre entreprise, votre association, ou vous seul. Vous en devenez le représentant légal.',
    newName: 'Nom',
    newNameHint: 'Tel que vos partenaires et clients le connaissent.',
    create: 'Créer',
  },
  es: {
    title: 'Miembros',
    lead: 'Quién pertenece a esta organización y qué puede hacer cada uno.',
    person: 'Persona',
    role: 'Función',
    since: 'Desde',
    actions: 'Lo que puede hacer',
    you: 'usted',
    roles: {
      legal_representative: 'Representante legal',
      administrator: 'Administrador',
      collaborator: 'Colaborador',
    },
    roleHints: {
      legal_representative: 'Puede hacerlo todo: compartir, reanudar, solicitar ser socio, nombrar miembros.',
      administrator: 'Puede reducir, pausar y terminar accesos, y aceptar y asignar clientes.',
      collaborator: 'Puede mirar, y abrir los clientes que tiene asignados.',
    },
    changeRole: 'Cambiar',
    roleOf: (name) => `Función de ${name}`,
    remove: 'Quitar',
    removeMember: (name) => `Quitar a ${name}`,
    onlyRepresentatives: 'Solo los representantes legales invitan a miembros y cambian funciones.',
    inviteTitle: 'Invitar a alguien',
    email: 'Dirección de correo',
    invite: 'Enviar invitación',
    invited: 'La invitación está en camino.',
    changed: 'La función ha cambiado.',
    removed: 'Quitado. Esta persona ya no puede ver ni abrir nada aquí.',
    cancelled: 'La invitación se ha retirado. Su enlace ya no funciona.',
    waitingTitle: 'Invitaciones abiertas',
    noneWaiting: 'No hay ninguna invitación abierta.',
    validUntil: 'Válida hasta',
    cancel: 'Retirar',
    cancelFor: (email) => `Retirar la invitación de ${email}`,
    resend: 'Invitar otra vez la misma dirección envía un enlace nuevo; el anterior deja de funcionar.',
    joinTitle: (organisation) => `${organisation} le invita`,
    joinLead: (organisation, role) => `Sería miembro de ${organisation} con la función: ${role}.`,
    join: 'Hacerme miembro',
    newTitle: 'Su organización',
    newLead:
      'Las cuentas las comparten organizaciones: su empresa, su asociación o usted solo. Usted será su representante legal.',
    newName: 'Nombre',
    newNameHint: 'Tal como la conocen sus socios y clientes.',
    create: 'Crear',
  },
  it: {
    title: 'Membri',
    lead: 'Chi fa parte di questa organizzazione e che cosa può fare ciascuno.',
    person: 'Persona',
    role: 'Ruolo',
    since: 'Dal',
    actions: 'Che cosa puoi fare',
    you: 'tu',
    roles: {
      legal_representative: 'Rappresentante legale',
      administrator: 'Amministratore',
      collaborator: 'Collaboratore',
    },
    roleHints: {
      legal_representative:
        'Può fare tutto: condividere, riprendere, candidarsi come partner, nominare membri.',
      administrator: 'Può ridurre, sospendere e terminare le condivisioni, accettare e assegnare clienti.',
      collaborator: 'Può guardare e aprire i clienti che gli sono assegnati.',
    },
    changeRole: 'Cambia',
    roleOf: (name) => `Ruolo di ${name}`,
    remove: 'Rimuovi',
    removeMember: (name) => `Rimuovi ${name}`,
    onlyRepresentatives: 'Solo i rappresentanti legali invitano membri e cambiano i ruoli.',
    inviteTitle: 'Invita qualcuno',
    email: 'Indirizzo e-mail',
    invite: 'Invia l’invito',
    invited: 'L’invito è in arrivo.',
    changed: 'Il ruolo è cambiato.',
    removed: 'Rimosso. Questa persona non può più vedere né aprire nulla qui.',
    cancelled: 'L’invito è ritirato. Il suo link non funziona più.',
    waitingTitle: 'Inviti aperti',
    noneWaiting: 'Nessun invito aperto.',
    validUntil: 'Valido fino al',
    cancel: 'Ritira',
    cancelFor: (email) => `Ritira l’invito di ${email}`,
    resend: 'Invitare di nuovo lo stesso indirizzo invia un nuovo link; quello vecchio smette di funzionare.',
    joinTitle: (organisation) => `${organisation} ti invita`,
    joinLead: (organisation, role) => `Diventeresti membro di ${organisation} con il ruolo: ${role}.`,
    join: 'Diventa membro',
    newTitle: 'La tua organizzazione',
    newLead:
      'A condividere gli account sono le organizzazioni: la tua azienda, la tua associazione, o solo tu. Ne diventi il rappresentante legale.',
    newName: 'Nome',
    newNameHint: 'Come la conoscono i tuoi partner e clienti.',
    create: 'Crea',
  },
};
