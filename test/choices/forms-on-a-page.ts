// Which forms does a page show, and what does each ask? Read from its HTML, as a browser would send it.

export type Question = {
  name: string;
  kind: 'hidden' | 'text' | 'day' | 'email' | 'tel' | 'lines' | 'radio' | 'box' | 'select' | 'other';
  /** What stands in it; of a radio, a box and a select what is chosen. */
  value: string[];
  options: string[];
};
export type PageForm = { action: string; questions: Question[]; takesFiles: boolean };
type Tag = { name: string; attributes: string; content: string };

const KINDS: Record<string, Question['kind']> = {
  hidden: 'hidden',
  text: 'text',
  email: 'email',
  tel: 'tel',
  radio: 'radio',
  checkbox: 'box',
};

/** Those that change something: a search goes by GET. */
export function formsOn(html: string, path: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/g)].flatMap(([, attributes = '', inner = '']) =>
    valueOf(attributes, 'method') === 'post'
      ? [
          {
            action: valueOf(attributes, 'action') ?? path,
            questions: questionsIn(inner),
            takesFiles: attributes.includes('multipart'),
          },
        ]
      : [],
  );
}

function questionsIn(html: string): Question[] {
  const found = new Map<string, Question>();
  for (const tag of tagsIn(html)) {
    const name = valueOf(tag.attributes, 'name');
    if (!name) continue;
    const question = found.get(name) ?? { name, kind: kindOf(tag, html), value: [], options: [] };
    found.set(name, question);
    readInto(question, tag);
  }
  return [...found.values()];
}

const tagsIn = (html: string): Tag[] =>
  [...html.matchAll(/<(input|select|textarea)\b([^>]*)>/g)].map((match) => {
    const [whole, name = '', attributes = ''] = match;
    const rest = html.slice(match.index + whole.length);
    const content = name === 'input' ? '' : rest.slice(0, rest.indexOf(`</${name}>`));
    return { name, attributes, content };
  });

function kindOf({ name, attributes }: Tag, html: string): Question['kind'] {
  if (name === 'textarea') return 'lines';
  if (name === 'select') return 'select';
  if (isDay(html, valueOf(attributes, 'id') ?? '')) return 'day';
  return KINDS[valueOf(attributes, 'type') ?? 'text'] ?? 'other';
}
const isDay = (html: string, id: string) => new RegExp(`zr-field--date"><label[^>]* for="${id}"`).test(html);

function readInto(question: Question, { attributes, content }: Tag): void {
  const value = valueOf(attributes, 'value') ?? '';
  if (question.kind === 'select') readSelect(question, content);
  else if (question.kind === 'radio' || question.kind === 'box') {
    question.options.push(value);
    if (/\schecked\b/.test(attributes)) question.value.push(value);
  } else question.value = [question.kind === 'lines' ? plain(content).trim() : value];
}

function readSelect(question: Question, html: string): void {
  for (const [, attributes = ''] of html.matchAll(/<option\b([^>]*)>/g)) {
    const value = valueOf(attributes, 'value') ?? '';
    question.options.push(value);
    if (/\sselected\b/.test(attributes)) question.value = [value];
  }
}

function valueOf(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : plain(value);
}

const SIGNS: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&#34;': '"', '&quot;': '"', '&#39;': "'" };
const plain = (html: string) =>
  html.replace(/&(?:lt|gt|quot|#34|#39);/g, (sign) => SIGNS[sign] ?? sign).replaceAll('&amp;', '&');
