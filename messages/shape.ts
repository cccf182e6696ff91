/** The keys of one catalogue with any text in the leaves: what every other language must fill, key for key. */
export type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };
