/** What became of something that was written, ready to be read: by the one who wrote and by others. */
export interface FollowedWords {
  body: string
  written: string
  lines: FollowedLine[]
}

export interface FollowedLine {
  key: string
  /** The day, in words. */
  when: string
  text: string
  /** What somebody wrote. */
  quote?: string
  /** Where it stands, for those who are signed in. */
  href?: string
}
