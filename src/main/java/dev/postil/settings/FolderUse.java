package dev.postil.settings;

/// What a folder of files is used for.
public enum FolderUse {
    IMPORT,
    EXPORT,
    CODEBOOK_IMPORT,
    CODEBOOK_EXPORT,
    WORKSPACE,
    ELSEWHERE
}
