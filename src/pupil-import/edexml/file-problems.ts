// Why is a file refused, and what can the person do? Sentences name places in the file, never what stands there.

const EXPORT_AGAIN = 'Exporteer het bestand opnieuw uit uw leerlingadministratie.';
const NOT_BY_YOU = 'Gebeurt het weer? Vraag de leverancier van uw leerlingadministratie om hulp.';

/** Some follow a first sentence that says where in the file it is. What is wrong with one child is a question instead. */
const SENTENCES = {
  empty: `Dit bestand is leeg. ${EXPORT_AGAIN}`,
  tooLarge: 'Dit bestand is groter dan 10 MB. Exporteer alleen uw eigen school en één schooljaar.',
  tooMany:
    'Dit bestand bevat meer onderdelen dan één school kan hebben. Exporteer alleen uw eigen school en één schooljaar.',
  notXml:
    'Dit is geen XML-bestand. Kies het EDEXML-bestand uit uw leerlingadministratie. De naam eindigt op .xml.',
  otherFormat:
    'Dit is een XML-bestand, maar geen EDEXML. Kies in uw leerlingadministratie bij het exporteren voor EDEXML.',
  unknownVersion:
    'Dit bestand heeft een versie van EDEXML die het portaal niet kent. Exporteer het opnieuw en kies versie 2.1, 2.0 of 1.03.',
  truncated: `Dit bestand is niet compleet: het einde ontbreekt. ${EXPORT_AGAIN}`,
  damaged: `De opbouw van dit bestand klopt niet. Verander zelf niets in het bestand. ${EXPORT_AGAIN}`,
  wrongEncoding:
    'De letters in dit bestand zijn anders bewaard dan het bestand zelf zegt. Namen zouden verkeerd overkomen. Exporteer het opnieuw, het liefst als UTF-8.',
  unknownEncoding:
    'Dit bestand gebruikt een tekenset die het portaal niet kent. Exporteer het opnieuw en kies UTF-8.',
  externalEntity: `Dit bestand verwijst naar iets buiten het bestand. Dat is niet veilig. ${EXPORT_AGAIN} ${NOT_BY_YOU}`,
  entityBomb: `Dit bestand bevat afkortingen die zo lang kunnen worden dat een computer vastloopt. Gebruik dit bestand niet. ${EXPORT_AGAIN} ${NOT_BY_YOU}`,
  doctype: `Dit bestand heeft een DOCTYPE. Dat hoort niet in EDEXML en is niet veilig. ${EXPORT_AGAIN} ${NOT_BY_YOU}`,
  tooDeep: `In dit bestand zitten te veel lagen in elkaar. Dat hoort niet in EDEXML. ${EXPORT_AGAIN} ${NOT_BY_YOU}`,
  noSchoolCode:
    'In dit bestand staat geen BRIN-code. Daardoor is niet zeker dat het van uw school is. Exporteer het opnieuw met de BRIN-code erin.',
  otherSchool: 'Dit bestand is van een andere school of vestiging. Kies het bestand van uw eigen school.',
  schoolYear: `In dit bestand staat geen schooljaar zoals 2026-2027. ${EXPORT_AGAIN}`,
  noPupils:
    'In dit bestand staat geen enkele leerling. Kies bij het exporteren de leerlingen die mee moeten.',
  keyIsPersonalNumber:
    'De sleutels van leerlingen in dit bestand zijn burgerservicenummers of ketennummers. Die mag het portaal niet bewaren. Vraag de leverancier van uw leerlingadministratie om een export met gewone sleutels.',
} as const;

export type ProblemId = keyof typeof SENTENCES;

/** `sentence` is Dutch and says what to do. */
export interface ImportProblem {
  id: ProblemId;
  sentence: string;
}

/** Ends the reading of a file. Its message is the problem's id only, so that no log can learn what was in the file. */
export class Refused extends Error {
  readonly problem: ImportProblem;

  /** `first` is a sentence of ours: never a text from the file. */
  constructor(id: ProblemId, first?: string) {
    super(id);
    this.name = 'Refused';
    this.problem = { id, sentence: first === undefined ? SENTENCES[id] : `${first} ${SENTENCES[id]}` };
  }
}

/** A place in the file: "Leerling 12 (regel 345)". libxml2 counts lines up to 65,535; further on only the number counts. */
export function place(what: string, position: number, line: number): string {
  return line < 65_535 ? `${what} ${position} (regel ${line})` : `${what} ${position}`;
}
