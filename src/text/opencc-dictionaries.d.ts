/** One dictionary of opencc-js, which ships it without types: 'from to' pairs joined by '|'. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
