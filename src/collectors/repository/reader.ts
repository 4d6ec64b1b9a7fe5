/** A text file of the repository. */
export interface EvidenceFile {
  /** From the top of the repository, in POSIX form. */
  readonly path: string;
  readonly text: string;
}

/** A file as git knows it. */
export interface TrackedFile {
  /** From the top of the repository, in POSIX form. */
  readonly path: string;
  /** A link or a submodule is not. */
  readonly isPlain: boolean;
}

export interface EvidenceFound {
  readonly files: readonly EvidenceFile[];
  /** Why files were left out, a few words each: too large, no text, a link out of the repository. */
  readonly left: readonly string[];
}

/** Files of the repository and nothing outside it. Only reads. */
export interface EvidenceReader {
  /** The file at a path, or every file of a folder; none when there is nothing at all. Throws `{ code }` as Node does. */
  files(path: string): Promise<EvidenceFound>;
  /** When commits changed a file, the newest first. Throws when git cannot tell. */
  changes(path: string): Promise<readonly string[]>;
  /** What git tracks at a path or below it, sorted; what is ignored or was never added is not there. Throws when git cannot tell. */
  tracked(path: string): Promise<readonly TrackedFile[]>;
}
