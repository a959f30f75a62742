-- Texts of the public pages that state an age or a term name where it stands, and the day it was looked up. A text that a person wrote or
-- changed stays as it is; what the portal wrote itself gets a next version.

insert into content_version (block_id, number, title, body, checked_on, author_name, author_organisation_id)
select b.id, 2, t.title, trim(e'\n' from t.body), t.checked_on::date, 'het portaal zelf', null
from (values
  ('privacy', 'waarom-mag-het', 'Waarom mag het worden opgeschreven?', '2026-11-28', '
- **De school** schrijft op wat nodig is om een kind te onderwijzen en te begeleiden. Dat is haar taak in de onderwijswet.
- **De school deelt** pas iets met het basisteam als ouders daar toestemming voor geven. Een kind vanaf 12 jaar beslist mee, vanaf 16 jaar beslist het zelf ([Jeugdwet, artikelen 7.3.4 en 7.3.5](https://wetten.overheid.nl/BWBR0034925)).
- **De gemeente** schrijft op wat nodig is om te helpen. Dat is haar taak in de Jeugdwet.
- **Bij onveiligheid** geldt de meldcode. Dan is toestemming niet nodig.
'),
  ('privacy', 'hoe-lang', 'Hoe lang blijft het bewaard?', '2026-11-28', '
- **Bij de school:** tot twee jaar nadat het kind van school gaat. Drie jaar als het kind naar het speciaal onderwijs is verwezen (bron: [PO-Raad](https://www.poraad.nl/veelgestelde-vragen/wat-zijn-de-bewaartermijnen-mbt-leerlingdossiers-en-dan-meer-specifiek-de)).
- **Bij de gemeente:** vijf jaar als er alleen gesprekken waren en geen plan. Twintig jaar als er een plan of hulp is geweest (bron: [Selectielijst gemeenten, volgens VHIC](https://www.vhic.nl/faq/bewaartermijn-jeugdhulp/)).
'),
  ('privacy', 'uw-rechten', 'Uw rechten', '2026-11-28', '
U mag weten wat er over uw kind is opgeschreven, het laten verbeteren en uw eigen kijk erop laten toevoegen. U krijgt binnen een maand antwoord ([AVG, artikelen 12 en 16](https://eur-lex.europa.eu/eli/reg/2016/679/oj)). Vraag het aan de school of aan uw casemanager.

U kunt een toestemming altijd intrekken. Vanaf dat moment wordt er niets meer gedeeld.

Komt u er samen niet uit? Ga naar de functionaris gegevensbescherming van het schoolbestuur of de gemeente. U kunt ook een klacht indienen bij de [Autoriteit Persoonsgegevens](https://www.autoriteitpersoonsgegevens.nl).
'),
  ('piramide-niveaus', 'met-het-basisteam', 'De school en het basisteam samen', '2026-11-28', '
De zorg gaat verder dan het onderwijs. De school, de ouders en het basisteam van de gemeente werken samen, met één casemanager.

## Wat is het?

De school meldt het kind aan bij het basisteam (CJG, WIJ-team of sociaal team) van de gemeente waar het kind woont. Het gezin krijgt één casemanager. Wie nodig is, zit aan tafel, en er komt één plan.

## Wie doet wat?

- **De intern begeleider** doet de aanmelding. De ouders lezen die vooraf.
- **Het basisteam** kijkt wat er nodig is en wijst de casemanager aan.
- **De casemanager** houdt ouders, hulp en school bij elkaar.
- **Ouders** geven toestemming en bepalen mee. Een kind vanaf 12 jaar ook ([Jeugdwet, artikel 7.3.4](https://wetten.overheid.nl/BWBR0034925)).
- **De school** gaat door met wat op school helpt.

## Wat probeert u eerst?

- Praat met de ouders voordat er iets naar het basisteam gaat.
- Kijk samen wat het gezin zelf en met familie of vrienden kan.
- Vraag het basisteam vooraf om advies, zonder naam van het kind.

## Omhoog en weer terug

Gaat het goed genoeg? Dan sluit de casemanager af en gaat de school verder, vaak met het ondersteuningsteam. Is er een specialist of een andere school nodig, of is vrijwillige hulp niet genoeg? Dan gaat u een niveau omhoog. De casemanager blijft.
')
) t (page, key, title, checked_on, body)
join content_block b on b.page = t.page and b.key = t.key
where not exists (select from content_version v where v.block_id = b.id and v.number > 1);
