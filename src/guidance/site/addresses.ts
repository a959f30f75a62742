// Which addresses may everybody open? The pages that look the same to everybody, for the sitemap.

export const OPEN_PATHS: readonly string[] = ['/'];
