/** Which case a form is about, and the version it was filled in from. */
export function CaseFields({ id, version }: { id: number; version: number }) {
  return (
    <>
      <input type="hidden" name="caseId" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}
