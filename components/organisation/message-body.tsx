/** A mail's text as it is sent: paragraphs kept, long links broken rather than running off a phone. */
export function MessageBody({ text }: { text: string }) {
  return (
    <p className="max-w-read whitespace-pre-line [overflow-wrap:anywhere] bg-wash px-5 py-4 text-ui">
      {text}
    </p>
  )
}
