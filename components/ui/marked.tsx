/** A text with some of its parts marked. */
export function Marked({ text, marks }: { text: string; marks: readonly { from: number; to: number }[] }) {
  const ends = [0, ...marks.map(mark => mark.to)]
  return (
    <>
      {marks.map(({ from, to }, place) => (
        <span key={from}>
          {text.slice(ends[place], from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
