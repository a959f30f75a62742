// Which names do the made-up families have? Common first and last names per background; the pairs come from the dice.

export type Background =
  | 'dutch'
  | 'groningen'
  | 'frisian'
  | 'turkish'
  | 'moroccan'
  | 'syrian'
  | 'polish'
  | 'ukrainian'
  | 'antillean'
  | 'surinamese'
  | 'moluccan'
  | 'eritrean';

export interface NameSet {
  girls: readonly string[];
  boys: readonly string[];
  women: readonly string[];
  men: readonly string[];
  /** With its prefix in front of a comma: "van der,Laan". */
  lastNames: readonly string[];
  /** How many of a hundred pupils, about. */
  share: number;
}

const words = (text: string) => text.split(/\s*\|\s*/);

export const nameSets: Record<Background, NameSet> = {
  dutch: {
    girls: words(
      'Sanne|Julia|Zoë|Noor|Fleur|Lotte|Evi|Saar|Roos|Liv|Tess|Maud|Isa|Loïs|Fenne|Yara|Renée|Jasmijn|Puck|Elin|Nina|Sofie|Veerle|Amélie|Norah|Lieke|Merel|Anouk|Floor|Vera|Joëlle|Mila|Linde',
    ),
    boys: words(
      'Sem|Daan|Luuk|Bram|Finn|Thijs|Mees|Teun|Gijs|Daniël|Sam|Stijn|Tijn|Jens|Cas|Ruben|Max|Noël|Olivier|Pepijn|Julian|Tom|Dex|Jurre|Boaz|Siem|Raf|Job|Guus|Levi|Koen|Micha',
    ),
    women: words(
      'Marloes|Kim|Ellen|Saskia|Judith|Linda|Esther|Nicole|Eva|Mariska|Inge|Lonneke|Daphne|Sharon',
    ),
    men: words('Jeroen|Mark|Bas|Erik|Dennis|Robert|Martijn|Niels|Patrick|Vincent|Rik|Arjan|Sander|Maarten'),
    lastNames: words(
      'de,Wit|van der,Meer|van den,Berg|Janssen|Mulder|de,Graaf|Vermeulen|ter,Horst|in den,Hof|van,Dalen|Brouwer|Hendriks|van ’t,Hof|Koster|de,Bruin|Verhoeven|op ’t,Land|Prins|Schouten|van de,Ven|Kroon|de,Lange|Willemsen|van,Rooijen',
    ),
    share: 34,
  },
  groningen: {
    girls: words('Geeske|Anneke|Hanna|Jantje|Eefke|Trijn|Femke|Grietje|Wia|Aaltje|Fenje|Ilse|Roelien|Meike'),
    boys: words('Harm|Jelle|Tonko|Hero|Berend|Reint|Sietse|Jorn|Roelof|Wout|Eilard|Hidde|Menno|Derk'),
    women: words('Tineke|Roelie|Janneke|Wilma|Gré|Alie|Hilda|Marleen|Gerda|Karin'),
    men: words('Henk|Jan-Willem|Klaas|Bert|Hendrik|Freerk|Geert|Siebrand|Albert|Tonnis'),
    lastNames: words(
      'Wiersema|Bolhuis|Huizinga|Dijkema|ter,Haar|Medema|Boerma|Kooistra|Oldenburger|Venema|Smit|Kamps|Nienhuis|Zijlema|Bakker|Doornbos|Hofman|Tuinstra|Wolthuis|van der,Til|Noordhof|Buikema|Mellema|Vos',
    ),
    share: 22,
  },
  frisian: {
    girls: words('Nynke|Fardau|Jildou|Silke|Anna-Fleur|Wytske|Tjitske|Hiske|Femmy|Maaike|Eelkje'),
    boys: words('Sjoerd|Wiebe|Jorrit|Tjalling|Hessel|Sybren|Rinse|Douwe|Fedde|Gosse|Bauke'),
    women: words('Baukje|Sietske|Hinke|Marijke|Tryntsje|Ytsje|Froukje'),
    men: words('Pieter|Auke|Jacob|Durk|Anne|Feike|Wytze'),
    lastNames: words(
      'Hoekstra|de,Vries|Postma|Terpstra|Visser|Bouma|van der,Wal|Jongsma|Wiarda|Haanstra|Veenstra|de,Jong|Zijlstra|Sikma',
    ),
    share: 13,
  },
  turkish: {
    girls: words('Elif|Zeynep|Defne|Ecrin|Şevval|Azra|Nisa|Melek'),
    boys: words('Emir|Yusuf|Çağan|Kerem|Mert|Ömer|Eymen|Baran'),
    women: words('Ayşe|Hatice|Gülsüm|Emine|Özlem'),
    men: words('Mehmet|Hakan|Uğur|İbrahim|Serkan'),
    lastNames: words('Yıldız|Demir|Öztürk|Kaya|Şahin|Aydın|Çelik|Arslan'),
    share: 5,
  },
  moroccan: {
    girls: words('Inaya|Noura|Salma|Yasmine|Hiba|Aïcha|Dounia|Safae'),
    boys: words('Ilyas|Adam|Bilal|Zakaria|Amine|Naïm|Youssef|Imran'),
    women: words('Naima|Fatiha|Loubna|Karima|Hanane'),
    men: words('Hassan|Rachid|Khalid|Driss|Mustapha'),
    lastNames: words('Amrani|el,Idrissi|Bouzid|ben,Haddou|Ziani|Tahiri|el,Khattabi|Chaoui'),
    share: 5,
  },
  syrian: {
    girls: words('Rima|Sham|Lana|Hala|Judi|Layan|Maya|Nour'),
    boys: words('Omar|Karam|Jad|Yaman|Rami|Hadi|Zaid|Taym'),
    women: words('Rania|Hanan|Samar|Ghada|Rasha'),
    men: words('Ahmad|Firas|Khaled|Basel|Nizar'),
    lastNames: words('al,Hamoud|Khalil|Darwish|Haddad|al,Masri|Sabbagh|Nasser|al,Jundi'),
    share: 5,
  },
  polish: {
    girls: words('Zuzanna|Oliwia|Hania|Maja|Gabriela|Lena'),
    boys: words('Kacper|Łukasz|Szymon|Filip|Oskar|Jakub'),
    women: words('Agnieszka|Katarzyna|Małgorzata|Ewelina'),
    men: words('Paweł|Krzysztof|Tomasz|Michał'),
    lastNames: words('Kowalczyk|Wójcik|Mazur|Pawlak|Kaczmarek|Nowak|Dudziak'),
    share: 4,
  },
  ukrainian: {
    girls: words('Sofiia|Daryna|Polina|Solomiia|Kira|Alisa'),
    boys: words('Matvii|Danylo|Artem|Tymofii|Nazar|Maksym'),
    women: words('Oksana|Iryna|Nataliia|Olena'),
    men: words('Andrii|Serhii|Viktor|Oleh'),
    lastNames: words('Kovalenko|Bondarenko|Shevchuk|Melnyk|Tkachenko|Lysenko'),
    share: 4,
  },
  antillean: {
    girls: words('Shanaya|Jaylene|Naomi|Ruthmilda|Djenairah'),
    boys: words('Jayden|Rigo|Quincy|Javier|Shurendy'),
    women: words('Sharine|Mayra|Gisela|Lisette'),
    men: words('Rudsel|Edwin|Jairzinho|Marlon'),
    lastNames: words('Martis|Isenia|Rosaria|Koeiman|Maria|Winklaar'),
    share: 3,
  },
  surinamese: {
    girls: words('Anaïs|Shreya|Zahra-Lynn|Destiny|Priya'),
    boys: words('Giovanni|Rishi|Jaïr|Dion|Ravi'),
    women: words('Anita|Chantal|Sunita|Mavis'),
    men: words('Roy|Winston|Rakesh|Orlando'),
    lastNames: words('Ramdin|Pinas|Biharie|Wijngaarde|Mungra|Lo-A-Njoe'),
    share: 2,
  },
  moluccan: {
    girls: words('Noa|Jedidja|Malou|Sari'),
    boys: words('Jonah|Elia|Ruben-Jay|Dani'),
    women: words('Yvonne|Ketty|Meity|Loes'),
    men: words('Otto|Frans|Domi|Jopie'),
    lastNames: words('Latuheru|Sahetapy|Tuhumena|Noya|Lekatompessy'),
    share: 2,
  },
  eritrean: {
    girls: words('Semhar|Hermela|Lidya|Betiel'),
    boys: words('Natnael|Yonas|Filmon|Abel'),
    women: words('Selam|Mehret|Rahwa|Feven'),
    men: words('Tesfay|Merhawi|Dawit|Kibrom'),
    lastNames: words('Tekle|Habte|Ghebre|Mebrahtu|Weldu'),
    share: 1,
  },
};

/** Which background speaks this language at home; the story decides the language. */
export const backgroundOfLanguage: Record<string, Background> = {
  Arabisch: 'syrian',
  Oekraïens: 'ukrainian',
  Pools: 'polish',
  Turks: 'turkish',
  Tigrinya: 'eritrean',
  Papiaments: 'antillean',
};
