/** citeproc-js comes without declarations; citations.ts says what it uses of it. */
declare module 'citeproc' {
  const processor: unknown;
  export default processor;
}
