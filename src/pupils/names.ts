// What is a child called? Names first, codes last.

type Named = { callName: string; prefix: string; familyName: string };
type Grouped = { groupName?: string | null; yearGroup?: string | null };

/** "Sam van der Veen"; a child with only a call name is called just that. */
export const fullName = ({ callName, prefix, familyName }: Named): string =>
  [callName, prefix, familyName].filter(Boolean).join(' ');

/** "Sam, groep 5" or "Sam, Kikkers": as it stands in a button. */
export const nameInGroup = (child: Pick<Named, 'callName'> & Grouped): string => {
  const group = child.groupName ?? (child.yearGroup ? `groep ${child.yearGroup}` : '');
  return group ? `${child.callName}, ${/^groep/i.test(group) ? group.toLowerCase() : group}` : child.callName;
};

/** For prefix search: lower case, without accents, single spaces. Both what is stored and what is typed pass here. */
export const searchable = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
