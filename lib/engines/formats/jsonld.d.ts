/** The processor that tests ask; what they use of it. */
declare module 'jsonld' {
  const processor: { toRDF(document: object, options: object): Promise<unknown> };
  export default processor;
}
