import { GOLMOK_VERSION } from '../../src/index.ts'

export function App() {
  return (
    <main>
      <h1>골목 Golmok</h1>
      <p>{GOLMOK_VERSION}</p>
    </main>
  )
}
