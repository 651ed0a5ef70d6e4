import type { AgreementText } from '../text.ts';

export const fr: AgreementText = {
  title: 'Accord de partenariat de partage',
  version: 'Version',
  parties:
    'Entre l’hébergeur qui exploite ce service (l’hébergeur) et l’organisation qui en fait la demande (le partenaire). Un responsable légal du partenaire le confirme une seule fois. Il s’applique ensuite à chaque compte qu’un client de l’hébergeur partage avec le partenaire.',
  sections: [
    {
      heading: 'Objet',
      paragraphs: [
        'Les clients de l’hébergeur peuvent partager leur compte d’hébergement, ou certains de ses produits, avec un partenaire externe tel qu’une agence, un webdesigner ou un prestataire informatique. Cet accord fixe la manière dont le partenaire peut accepter et utiliser ces partages.',
        'Seul le partenaire a besoin de ce partenariat ; le client qui partage n’en a pas besoin. Le compte, ses produits et les contrats correspondants restent à tout moment ceux du client.',
      ],
    },
    {
      heading: 'Uniquement ce que le client a accordé',
      paragraphs: [
        'Le partenaire n’utilise un partage que pour le travail convenu avec le client, uniquement dans le compte ou les produits accordés, et seulement tant que le client maintient le partage.',
        'Le partenaire ne cherche pas à atteindre davantage que ce qui a été accordé, ne crée aucun accès caché (autres utilisateurs, clés ou redirections par exemple) et ne modifie ni la connexion du propriétaire ni l’adresse de contact du compte.',
      ],
    },
    {
      heading: 'Aucune transmission à des tiers',
      paragraphs: [
        'Le partenaire ne transmet aucun partage à des tiers, ni en totalité ni en partie. Les sous-traitants qui ont besoin d’un accès demandent au client leur propre partage.',
        'Dans sa propre organisation, le partenaire ne donne accès qu’aux membres qui en ont besoin pour leur travail, et le retire dès que ce n’est plus le cas.',
      ],
    },
    {
      heading: 'Comptes personnels et clés d’accès',
      paragraphs: [
        'Chaque personne qui travaille pour le partenaire se connecte avec un compte personnel. Les comptes, les codes et les appareils ne sont pas partagés entre plusieurs personnes.',
        'L’accès est protégé par une clé d’accès (passkey) partout où l’hébergeur le demande. Un appareil perdu ou une personne partie est retiré sans délai.',
        'Le partenaire ne demande jamais aux clients le mot de passe de leur panneau d’hébergement.',
      ],
    },
    {
      heading: 'Confidentialité et protection des données',
      paragraphs: [
        'Le partenaire garde confidentiel ce qu’il apprend par un partage et ne l’utilise que pour le travail du client, y compris après la fin du partage.',
        'Lorsque le partenaire traite des données personnelles pour le client, il agit comme sous-traitant au sens du droit de la protection des données, selon les instructions du client et le droit applicable. Le partenaire et le client concluent entre eux le contrat requis.',
        'Les ouvertures et les modifications sont consignées. Le client et l’hébergeur peuvent voir qui a ouvert quel compte et quand.',
      ],
    },
    {
      heading: 'Fin et révocation',
      paragraphs: [
        'Le client peut suspendre ou terminer un partage à tout moment, sans donner de motif. Le partenaire aussi. Les travaux convenus sont réglés entre eux.',
        'Lorsqu’un partage prend fin, le partenaire cesse immédiatement d’utiliser l’accès, même si une session est encore ouverte dans le panneau, et supprime les identifiants et les copies conservés qu’il n’est pas tenu de garder par la loi.',
        'Le partenaire peut mettre fin à cet accord à tout moment, l’hébergeur avec un préavis d’un mois. Tous les accès du partenaire cessent avec lui.',
      ],
    },
    {
      heading: 'Responsabilité',
      paragraphs: [
        'Le partenaire répond envers le client et l’hébergeur, dans les limites de la loi, des dommages que lui-même ou ses membres causent en violant cet accord.',
        'L’hébergeur fournit les moyens techniques du partage. Il n’est pas partie au contrat entre le partenaire et le client et ne répond pas du travail du partenaire.',
      ],
    },
    {
      heading: 'Suspension',
      paragraphs: [
        'L’hébergeur peut suspendre le partenariat en cas de violation de cet accord, lorsqu’un compte est en danger, ou lorsqu’il existe une raison sérieuse de soupçonner l’un ou l’autre. L’hébergeur indique le motif.',
        'Pendant la suspension, le partenaire ne peut accepter aucun partage et ses partages existants sont gelés. Ils reprennent lorsque l’hébergeur lève la suspension, sauf si le client y a mis fin entre-temps.',
      ],
    },
    {
      heading: 'Modifications',
      paragraphs: [
        'L’hébergeur peut publier une nouvelle version de cet accord et indique la date avant laquelle elle doit être confirmée. Passé cette date, un partenaire qui ne l’a pas confirmée ne peut plus accepter de nouveaux partages.',
        'La version confirmée, son texte, la personne et l’heure sont conservés et peuvent être téléchargés par le partenaire à tout moment.',
      ],
    },
    {
      heading: 'Contact',
      paragraphs: [
        'Le partenaire signale immédiatement à l’hébergeur tout abus et tout soupçon qu’un accès soit tombé entre de mauvaises mains, et tient à jour les données de son entreprise et ses membres.',
        'Les communications relatives à cet accord sont envoyées par e-mail aux responsables légaux et aux administrateurs que le partenaire a inscrits ici, et à l’hébergeur à l’adresse d’où il écrit.',
      ],
    },
  ],
};
