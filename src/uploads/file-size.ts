// How large may a file be that comes in?

export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;
