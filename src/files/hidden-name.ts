/** How the name of an unfinished file ends; readers take no file of such a name unless a head names it. */
export const UNFINISHED = '.unfinished'

/** Whether a file name is one of those that the file `name` has while it is unfinished: `.NAME.RANDOM.unfinished`. */
export function isHiddenNameOf(hidden: string, name: string): boolean {
  return (
    hidden.startsWith(`.${name}.`) &&
    hidden.endsWith(UNFINISHED) &&
    /^[\w-]{12}$/.test(hidden.slice(name.length + 2, -UNFINISHED.length))
  )
}
