// Is this text safe XML, and what are its elements? The only place that knows the XML library.

import { ParseOption, XmlDocument, XmlElement, XmlParseError, XmlText, XmlXPath } from 'libxml2-wasm';

import { othersTurn } from './turns-for-others.ts';
import { Refused } from './file-problems.ts';

export type { XmlElement } from 'libxml2-wasm';

/** Ten megabytes of pupils have two thirds of it; many more would hold up everybody else. */
const MAX_TAGS = 700_000;

/**
 * More parts than EDEXML has, in one part more than ten times any school has, or with one pupil more than anybody is given,
 * counted with the white space between: what stands in one place is gone through in one go.
 */
const TOO_MANY = XmlXPath.compile(
  '/*[count(node()) > 100] | /*/*[count(node()) > 100000] | /*/*/*[count(.//node()) > 1500]',
);

/** EDEXML itself goes six deep; additions of suppliers somewhat deeper. */
const MAX_DEPTH = 32;
const TOO_DEEP = XmlXPath.compile('/*'.repeat(MAX_DEPTH + 1));

/** The text is decoded already, so the encoding it declares means nothing any more. */
const OPTIONS = (ParseOption.XML_PARSE_IGNORE_ENC |
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NOCDATA) as ParseOption;

/**
 * What `read` makes of the root element, in no namespace and named `rootName`. The document lives only meanwhile.
 * Throws Refused; never the library's own errors, which quote the file.
 */
export async function readXml<Result>(
  text: string,
  rootName: string,
  read: (root: XmlElement) => Promise<Result>,
): Promise<Result> {
  refuseDoctype(text);
  refuseTooManyTags(text);
  await othersTurn();
  const document = parse(text, rootName);
  try {
    const root = document.root;
    if (root.name !== rootName || root.namespaceUri !== '') throw new Refused('otherFormat');
    await othersTurn();
    if (document.get(TOO_DEEP) !== null) throw new Refused('tooDeep');
    if (document.get(TOO_MANY) !== null) throw new Refused('tooMany');
    await othersTurn();
    return await read(root);
  } finally {
    document.dispose();
  }
}

/** The child elements in no namespace, in the order of the file. */
export function childrenOf(parent: XmlElement): XmlElement[] {
  const children: XmlElement[] = [];
  for (let node = parent.firstChild; node !== null; node = node.next) {
    if (node instanceof XmlElement && node.namespaceUri === '') children.push(node);
  }
  return children;
}

/** Only what stands directly in this element: what is hidden in elements within it may have to be dropped. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (let node = element.firstChild; node !== null; node = node.next) {
    if (node instanceof XmlText) text += node.content;
  }
  return text;
}

/** EDEXML knows no DOCTYPE, so whatever one might do is refused before a parser sees it. */
function refuseDoctype(text: string) {
  const at = text.indexOf('<!DOCTYPE');
  if (at < 0) return;
  const doctype = text.slice(at, at + 100_000);
  if (/^<!DOCTYPE\s+html/i.test(doctype)) throw new Refused('otherFormat');
  if (/<!(?:DOCTYPE|ENTITY)(?:\s+%)?\s+[^\s>"']+\s+(?:SYSTEM|PUBLIC)\s/.test(doctype))
    throw new Refused('externalEntity');
  throw new Refused(doctype.includes('<!ENTITY') ? 'entityBomb' : 'doctype');
}

function refuseTooManyTags(text: string) {
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) tags++;
  if (tags > MAX_TAGS) throw new Refused('tooMany');
}

function parse(text: string, rootName: string): XmlDocument {
  try {
    return XmlDocument.fromString(text, { option: OPTIONS });
  } catch (error) {
    throw whyNotParsed(error, text, rootName);
  }
}

function whyNotParsed(error: unknown, text: string, rootName: string): Refused {
  if (!(error instanceof XmlParseError)) return new Refused('damaged');
  if (error.message.startsWith('Excessive depth')) return new Refused('tooDeep');
  if (!text.includes(`<${rootName}`)) return new Refused('notXml');
  if (!new RegExp(`</${rootName}\\s*>`).test(text)) return new Refused('truncated');
  return new Refused('damaged', `Bij regel ${error.details[0]?.line ?? 1} gaat het mis.`);
}
