// With which words do people explain a refusal, a correction, a reopening or an end? Each text fits any child.

/** Why a guardian does not agree to sharing, as the intern begeleider wrote it down. */
export const refusalReasons: readonly string[] = [
  'Vader vindt het te vroeg. Hij wil eerst de zomer afwachten en dan opnieuw praten.',
  'Moeder heeft met een andere instantie een nare ervaring gehad en wil niet dat er weer een papier rondgaat.',
  'De ouder die niet bij het gesprek was, kent het verhaal alleen van horen zeggen en wil eerst zelf met de leerkracht spreken.',
  'Volgens vader is het vooral iets van school. Hij ziet bij hem thuis geen zorgen en wil daarom niets delen.',
  'De familie heeft zelf hulp gevonden in de eigen kring en wil kijken of dat genoeg is.',
  'Moeder geeft geen reden en dat hoeft ook niet. Wij mogen het haar na de vakantie nog eens vragen.',
  'Ouders willen wel hulp, maar niet dat de gemeente meeleest. Zij zoeken een weg via de huisarts.',
  'Wie over {kind} beslist, wil {hem} eerst zelf spreken en geeft daarom nu nog geen ja.',
  'Er loopt een procedure tussen ouders. Op advies van de advocaat tekent een van hen nu niets.',
];

/** Why a text that was saved got a new version. */
export const correctionReasons: readonly string[] = [
  'Ik had een verkeerde dag genoteerd; het was dinsdag en niet woensdag.',
  'Moeder heeft bij het teruglezen een zin verduidelijkt. De oude zin kon anders begrepen worden.',
  'Er stond een mening van mij in. Ik heb opgeschreven wat ik gezien heb.',
  'In de tekst werd een ander kind genoemd. Die naam hoort hier niet.',
  'Het aantal klopte niet met mijn aantekeningen; ik telde een week dubbel.',
  'De woorden van {kind} waren niet letterlijk. Ik heb het {hem} nog eens gevraagd.',
  'Bij de aanwezigen was de tolk vergeten.',
  'Een afspraak is met ouders gewijzigd voordat zij inging, en dat staat er nu ook zo.',
];

/** Why a traject that had ended was opened again. */
export const reopeningReasons: readonly string[] = [
  'Na zes goede weken zien wij hetzelfde als aan het begin. Ouders vroegen zelf om verder te gaan.',
  'Ouders wilden toen geen aanmelding en zijn daar nu anders over gaan denken.',
  'Het andere spoor is vastgelopen op een wachtlijst van een half jaar. Het basisteam adviseerde om opnieuw te beginnen.',
  'Er is thuis iets veranderd, waardoor de afspraken niet meer passen. De moeder van {kind} belde ons hierover.',
  'De einddatum was per ongeluk ingevuld bij het verkeerde kind. {kind} was nog midden in de route.',
  'Het gezin zou verhuizen, maar dat gaat niet door. Alles loopt verder waar het was.',
  '{kind} vroeg zelf of de gesprekken weer konden beginnen.',
  'Bij de jaarlijkse bespreking bleek dat één van de doelen nooit is opgepakt.',
];

export type Outcome = 'solved_at_school' | 'no_referral_wanted' | 'withdrawn' | 'moved' | 'closed';

/** How an end is explained; goes before or after the story's own `result`. */
export const closingTexts: Record<Outcome, readonly string[]> = {
  solved_at_school: [
    'De hulp in de klas was genoeg. Leerkracht, ouders en {kind} vinden dat het zo goed gaat.',
    'Wat we samen hebben afgesproken werkt. Op het volgende rapportgesprek komen we er nog één keer op terug.',
    'Ouders en school zijn tevreden en {kind} ook. Het maatje en het vaste moment blijven tot de vakantie.',
    'Met kleine aanpassingen is het signaal weg. Ze staan in de overdracht voor de volgende leerkracht.',
    'Drie weken bijgehouden en niets meer gezien. We sluiten af en blijven gewoon opletten.',
    'Het gesprek met ouders bleek al de oplossing. Zij belden dat er thuis rust is gekomen.',
  ],
  no_referral_wanted: [
    'Ouders gaan liever zelf verder en weten dat zij altijd terug kunnen komen. De hulp op school loopt door.',
    'Na een week bedenktijd kozen ouders voor hulp uit de familie. We spreken elkaar weer bij het rapport.',
    'Moeder wil geen aanmelding en legde goed uit waarom. Wij blijven doen wat op school kan.',
    'De ouders zien het anders dan wij. Dat mag, en we hebben afgesproken om elkaar over twee maanden te spreken.',
    'Er is geen aanmelding gekomen omdat ouders de stap te groot vonden. De jeugdverpleegkundige is voor hen bereikbaar.',
    'Het antwoord was nee, vriendelijk en duidelijk. De afspraken in de klas gelden nog.',
  ],
  withdrawn: [
    'Ouders hebben de aanmelding ingetrokken, omdat zij elders sneller terechtkonden.',
    'Op verzoek van moeder is de aanmelding teruggenomen. Zij wil het eerst zelf aan haar familie vertellen.',
    'De toestemming om te delen is ingetrokken. Het delen is dezelfde dag gestopt en dat is aan ouders bevestigd.',
    'Vader en moeder besloten samen om te stoppen met deze aanmelding. Een reden gaven zij niet en hebben wij niet gevraagd.',
    'Het verhaal was inmiddels achterhaald, vonden ouders en school. Een nieuwe aanmelding kan altijd.',
    'De aanmelding is ingetrokken nadat het gezin met een eigen plan kwam.',
  ],
  moved: [
    'Het gezin is verhuisd naar een andere gemeente. De nieuwe school gaat alleen verder als ouders daar opnieuw ja op zeggen.',
    '{kind} gaat naar een school dichter bij het nieuwe huis. We hebben afscheid genomen met een boek vol tekeningen.',
    'Ouders hebben de code voor de nieuwe school zelf meegekregen. Bij ons is de route klaar.',
    'Door de verhuizing past ons team niet meer bij dit gezin. Ouders kozen of en wat wij overdragen.',
    'Sinds deze maand staat {kind} ergens anders ingeschreven. Wij wensen het gezin daar alle goeds.',
    'De nieuwe school is gebeld met ouders erbij. Zij vertelden zelf wat zij kwijt wilden.',
  ],
  closed: [
    'Alle doelen zijn gehaald of niet meer nodig. Het gezin weet ons nummer te vinden.',
    'De hulp is afgerond in een laatste gesprek waarin {kind} het woord deed. Over drie maanden bellen wij nog één keer.',
    'Ouders kunnen zelf verder en zijn daar trots op. De school hoort deze week wat er op school blijft.',
    'Twee van de drie doelen zijn gehaald; het derde willen ouders zelf. Nazorg is een belletje na de zomer.',
    'Er is een vaste plek gevonden voor wat nog nodig is, buiten ons om. Daarmee eindigt onze rol.',
    'Het gezin sloot af met een etentje en wij met een handdruk. Er zijn geen open afspraken meer.',
    'De laatste evaluatie liet zien dat het al een half jaar goed gaat. Iedereen vond het tijd om te stoppen.',
    'Na negen maanden samen is dit plan klaar. Wat werkte, staat op één blad dat bij ouders ligt.',
  ],
};

/** What a coordinator writes when a casemanager is named or a stand-in takes over. */
export const assignmentNotes: readonly string[] = [
  'Ervaring met jonge kinderen en bereikbaar op de avonden die ouders noemden.',
  'Woont niet in hetzelfde dorp; dat had het gezin gevraagd.',
  'Kent de school al en heeft vanaf maandag ruimte.',
  'Neemt waar tijdens het verlof van een collega en blijft daarna als het gezin dat wil.',
  'Spreekt de taal van ouders, dat scheelt een tolk.',
  'Heeft eerder met gezinnen in twee huizen gewerkt.',
];
