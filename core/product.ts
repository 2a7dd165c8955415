/** Who writes a report, and where its documents are. */
export interface Product {
  name: string;
  version: string;
  /** Base address of the product's own documents; empty while there is none, and then no message links to them. */
  documentation: string;
}

/** Filled in by the build from `package.json`; it does not exist when the sources run unbuilt. */
declare const __PRODUCT__: Product | undefined;

/** This product. Unbuilt sources (tests) say `0.0.0`, so that no report of theirs can pass for a released one's. */
export const PRODUCT: Product =
  typeof __PRODUCT__ === 'undefined'
    ? { name: 'App Access Self-Test', version: '0.0.0', documentation: '' }
    : __PRODUCT__;
