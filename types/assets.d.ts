/** What the bundlers of demo and stories make of files that are not modules. */
declare module '*.css';

declare module '*.css?inline' {
  const text: string;
  export default text;
}

declare module '*.svg' {
  const url: string;
  export default url;
}

declare module '*.jpg' {
  const url: string;
  export default url;
}

declare module '*.json' {
  const value: unknown;
  export default value;
}
