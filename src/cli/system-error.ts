// System error: what the operating system refuses, in words; a person can mend it, so it is no bug.

const WORDS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EISDIR: "it is a folder",
  EMFILE: "too many files are open",
  ENOENT: "it is not there",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is a file",
  EEXIST: "a part of its path is a file", // what making a folder below a file says
  EPERM: "not permitted",
  EROFS: "the disk is read-only",
}

/** @returns what the system refused, in a few words; null where the error is none of the system's @example describeSystemError(error) // "permission denied" */
export function describeSystemError(error: unknown): string | null {
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return null
  return WORDS[String(error.code)] ?? `${error.message} (${String(error.code)})`
}
