declare module 'seedrandom/lib/alea.js' {
  interface Alea {
    (): number
    int32(): number
    quick(): number
    double(): number
  }
  const alea: (seed: string) => Alea
  export default alea
}
