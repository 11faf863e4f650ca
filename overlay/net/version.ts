/** What the pages call themselves in their hello; a test holds it equal to package.json. */
export const PAGE_VERSION = '0.1.0';
