/** 32 random hexadecimal digits. Not `randomUUID`: browsers have that only at https and localhost. */
export const freshName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
