/** The version of this build, the same as package.json's: a bundle reads no file to know it. */
export const VERSION = '0.1.0';
