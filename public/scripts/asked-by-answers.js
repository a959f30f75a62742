// Is a question asked, by the answers to those that it hangs on? One rule for the browser that shows it and for the server that reads it.

/**
 * What hangs on a question that is not asked, is not asked either.
 * @param hangsOn of a name `[{ question, is: [answer, …] }, …]`, of which one is enough; undefined when it is always asked
 * @param answersTo of a name what was chosen there, as a list
 */
export function isAsked(name, hangsOn, answersTo) {
  const oneOf = hangsOn(name);
  return (
    !oneOf ||
    oneOf.some(
      ({ question, is }) =>
        isAsked(question, hangsOn, answersTo) && answersTo(question).some((answer) => is.includes(answer)),
    )
  );
}
