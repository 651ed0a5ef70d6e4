import type { ProcessingText } from '../text.ts';

export const fr: ProcessingText = {
  title: 'Contrat de sous-traitance de données',
  version: 'Version',
  parties: ({ customer, clientId, partner, partnerId, account, panel }) => [
    `Client (responsable du traitement) : ${customer}, Client-ID ${clientId}`,
    `Partenaire (sous-traitant) : ${partner}, Partner-ID ${partnerId}`,
    `Compte : ${account} chez ${panel}`,
  ],
  sections: [
    {
      heading: 'Objet et durée',
      paragraphs: [
        'Le partenaire travaille pour le client dans le compte désigné ci-dessus, par l’accès que le client a partagé. Ce faisant, il peut traiter des données personnelles dont le client est responsable.',
        'Le contrat dure autant que le partage et prend fin avec lui ; les obligations qui subsistent par nature demeurent.',
      ],
    },
    {
      heading: 'Nature, but, données et personnes',
      paragraphs: [
        'Le partenaire installe, entretient et répare sites, boîtes mail, bases de données et domaines selon les commandes du client.',
        'Les données sont celles du compte : contenus de sites, bases et boîtes mail, journaux d’accès. Les personnes sont les visiteurs, clients, collaborateurs et correspondants du client. Si des catégories particulières de données en font partie, le client en avertit d’abord le partenaire.',
      ],
    },
    {
      heading: 'Instructions',
      paragraphs: [
        'Le partenaire ne traite les données que sur instruction documentée du client, y compris par e-mail, sauf si la loi l’oblige à autre chose ; il en avertit alors le client au préalable, s’il le peut.',
        'S’il estime qu’une instruction viole le droit, il le dit aussitôt et peut attendre la décision du client.',
      ],
    },
    {
      heading: 'Confidentialité',
      paragraphs: [
        'Seules les personnes qui ont besoin de l’accès pour le travail l’ont. Elles sont tenues à la confidentialité, même après la fin de leur activité.',
      ],
    },
    {
      heading: 'Sécurité',
      paragraphs: [
        'Le partenaire prend les mesures qu’exigent l’art. 32 RGPD et l’art. 8 LPD. Au moins : un accès personnel pour chacun, des passkeys ou une protection équivalente, des appareils à jour au stockage chiffré, aucun mot de passe transmis par e-mail, des copies seulement si le travail l’exige, effacées dès qu’il ne l’exige plus.',
      ],
    },
    {
      heading: 'Autres sous-traitants',
      paragraphs: [
        'Le partenaire n’en engage qu’après en avoir averti le client par écrit deux semaines auparavant. Si le client s’y oppose pour un juste motif, il y renonce. Il leur impose les mêmes obligations et en répond comme de lui-même.',
        'L’accès au compte n’est jamais transmis ; qui en a besoin reçoit du client un partage à lui.',
      ],
    },
    {
      heading: 'Assistance',
      paragraphs: [
        'Le partenaire aide le client, autant qu’il le peut, à répondre aux demandes des personnes concernées, à sécuriser les données, à notifier les violations et à évaluer les risques. Il transmet les demandes qui lui parviennent directement.',
      ],
    },
    {
      heading: 'Violations',
      paragraphs: [
        'S’il apprend une violation de données personnelles, le partenaire en avertit le client sans délai, au plus tard sous 48 heures, avec ce qu’il faut pour la notifier.',
      ],
    },
    {
      heading: 'Effacement et restitution',
      paragraphs: [
        'À la fin du partage, le partenaire efface toutes les copies des données sous 30 jours, ou les restitue si le client le souhaite, sauf obligation légale de les garder. Il le confirme sur demande.',
      ],
    },
    {
      heading: 'Preuves',
      paragraphs: [
        'Le partenaire fournit au client les informations montrant qu’il respecte ce contrat et permet des contrôles raisonnables annoncés. Les ouvertures du compte sont journalisées et visibles des deux parties.',
      ],
    },
    {
      heading: 'Transferts',
      paragraphs: [
        'Les données sont traitées en Suisse, dans l’Espace économique européen ou dans un pays à protection adéquate. Ailleurs, seulement avec l’accord du client et les garanties exigées par la loi.',
      ],
    },
    {
      heading: 'Dispositions finales',
      paragraphs: [
        'Chaque partie répond des dommages selon la loi. Si une clause ne vaut pas, les autres demeurent. Le droit du siège du client s’applique sauf accord contraire ; en matière de données personnelles, ce contrat prime leurs autres accords.',
      ],
    },
  ],
};
