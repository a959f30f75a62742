// Which requests could not be read? What express, its readers of bodies and multer say of one.

const statusOf = (error: unknown) => (error instanceof Error && 'status' in error ? error.status : undefined);
export const isTooLarge = (error: unknown): boolean =>
  statusOf(error) === 413 || (error instanceof Error && 'code' in error && error.code === 'LIMIT_FILE_SIZE');
export const isMalformed = (error: unknown): boolean =>
  [400, 415].includes(Number(statusOf(error))) ||
  error instanceof URIError ||
  (error instanceof Error && error.name === 'MulterError');
