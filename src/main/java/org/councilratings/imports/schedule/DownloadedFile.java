package org.councilratings.imports.schedule;

import org.councilratings.imports.file.TemporaryFile;

/**
 * A file that was fetched, of which there is a copy until it is closed.
 *
 * @param copy the copy; null if the server says that it is still the one that is known
 * @param version what tells this version of it from others
 */
record DownloadedFile(TemporaryFile copy, Version version) implements AutoCloseable {

    @Override
    public void close() {
        if (copy != null) {
            copy.close();
        }
    }

    /**
     * What tells a version of a file from others.
     *
     * @param entityTag the server's tag of it, or null
     * @param lastModified when it was changed, in the server's words, or null
     * @param checksum the SHA-256 of its bytes, or null of a file that is not known
     */
    record Version(String entityTag, String lastModified, String checksum) {

        /** Of a tag or a time, in characters. */
        static final int MAX_LENGTH = 1000;

        static final Version UNKNOWN = new Version(null, null, null);

        /** Whether both are of a file with the same bytes. */
        boolean isSame(Version other) {
            return checksum.equals(other.checksum);
        }
    }
}
