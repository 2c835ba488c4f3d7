package io.dossier.eventstore.note;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Set;

/** An Ed25519 key to sign with, kept in a PKCS#8 PEM file as {@code openssl genpkey -algorithm ed25519} writes it. */
public final class SigningKey {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final PrivateKey key;
    private final byte[] publicHalf;

    private SigningKey(PrivateKey key) throws GeneralSecurityException {
        this.key = key;
        this.publicHalf = Ed25519.publicHalf(key);
    }

    /**
     * Reads a key.
     *
     * @throws UnusableKey if there is no such file, it cannot be read or holds no such key
     */
    public static SigningKey read(Path file) {
        try {
            return new SigningKey(Ed25519.privateKey(unwrapped(Files.readString(file, StandardCharsets.US_ASCII))));
        } catch (NoSuchFileException e) {
            throw new UnusableKey("There is no key file " + file, e);
        } catch (IOException e) {
            throw new UnusableKey("The key file %s cannot be read (%s)".formatted(file, e), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnusableKey(
                    "The file %s holds no Ed25519 private key in PKCS#8 PEM form (%s ... %s): %s"
                            .formatted(file, BEGIN, END, e.getMessage()),
                    e);
        }
    }

    /**
     * Reads the key, or makes one where there is none: then the file is its owner's alone.
     *
     * @throws UnusableKey if the file cannot be read or written, or holds no such key
     */
    public static SigningKey readOrCreate(Path file) {
        if (!Files.exists(file)) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                // Made with its permissions rather than given them later, and never over another file.
                Files.createFile(file, ownerOnly());
                Files.writeString(file, wrapped(Ed25519.generate()), StandardOpenOption.SYNC);
            } catch (FileAlreadyExistsException madeMeanwhile) {
                return read(file);
            } catch (IOException e) {
                throw new UnusableKey("The key file %s cannot be written (%s)".formatted(file, e), e);
            }
        }
        return read(file);
    }

    /** The public half, 32 bytes. */
    byte[] publicHalf() {
        return publicHalf.clone();
    }

    byte[] sign(byte[] message) {
        return Ed25519.sign(key, message);
    }

    private static byte[] unwrapped(String pem) {
        String text = pem.strip();
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw new IllegalArgumentException("it begins or ends otherwise");
        }
        return Base64.getMimeDecoder().decode(text.substring(BEGIN.length(), text.length() - END.length()));
    }

    private static String wrapped(PrivateKey key) {
        return BEGIN + "\n" + Base64.getEncoder().encodeToString(key.getEncoded()) + "\n" + END + "\n";
    }

    private static FileAttribute<?>[] ownerOnly() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
