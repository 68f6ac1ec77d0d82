package org.saransh.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;

/**
 * Signs finished documents with a key and its certificates, at the level B-B of PAdES (ETSI EN 319 142-1). Safe for use by several
 * threads.
 *
 * <p>With an RSA key the same document, words and instant give the same bytes. With an EC key they do not, as that signature
 * contains a random number.
 */
public final class Signer {
    /** Of a signature beside its certificates. */
    private static final int MOST_BYTES = 4096;

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private Signer(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = chain;
    }

    /**
     * @param keyStore a file in the format PKCS#12
     * @param password of the file and of the key in it
     * @param alias of the key; its certificate comes first in its chain
     * @throws PdfExportException if the file cannot be read, the password is wrong, or there is no such key
     */
    public static Signer of(Path keyStore, char[] password, String alias) {
        try (InputStream file = Files.newInputStream(keyStore)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, password);
            Key key = store.getKey(alias, password);
            Certificate[] certificates = store.getCertificateChain(alias);
            if (!(key instanceof PrivateKey privateKey) || certificates == null) {
                throw new PdfExportException("the key store " + keyStore + " has no key named \"" + alias + "\"");
            }
            List<X509Certificate> chain = new ArrayList<>();
            for (Certificate certificate : certificates) {
                chain.add((X509Certificate) certificate);
            }
            return new Signer(privateKey, chain);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new PdfExportException(
                    "the key store " + keyStore + " cannot be opened: " + unreadable.getMessage(), unreadable);
        }
    }

    /** SHA-256 of the certificate that signatures name, as 64 small hexadecimal digits. */
    public String certificate() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(chain.get(0).getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A certificate that was read can be written", impossible);
        }
    }

    /**
     * Adds a signature over the whole document, in a field that shows nothing on paper.
     *
     * @param label of the field, for people who have the document read to them
     * @param reason why the document is signed; may be null
     * @param at written as the time of signing, cut to the second; the certificate has to be valid then
     * @throws PdfExportException if the document cannot be read, or the certificate is not valid at that time
     */
    public byte[] sign(byte[] pdf, String label, String reason, Instant at) {
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            chain.get(0).checkValidity(Date.from(at));
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setName(chain.get(0).getSubjectX500Principal().getName());
            signature.setReason(reason);
            signature.setSignDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
            document.setDocumentId(at.getEpochSecond());
            int room = MOST_BYTES;
            for (X509Certificate certificate : chain) {
                room += certificate.getEncoded().length;
            }
            options.setPreferredSignatureSize(room);
            CadesSignature cades = new CadesSignature(key, chain);
            document.addSignature(signature, content -> cades.of(content.readAllBytes()), options);
            for (PDField field : document.getDocumentCatalog().getAcroForm(null).getFields()) {
                field.setAlternateFieldName(label);
            }
            ByteArrayOutputStream signed = new ByteArrayOutputStream(pdf.length + 3 * room);
            document.saveIncremental((OutputStream) signed);
            return signed.toByteArray();
        } catch (IOException | GeneralSecurityException failure) {
            throw new PdfExportException("the document cannot be signed: " + failure.getMessage(), failure);
        }
    }
}
