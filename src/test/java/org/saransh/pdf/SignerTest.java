package org.saransh.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A signed document says who vouches for it, and any change shows. */
class SignerTest {
    private static final Instant AT = Instant.parse("2024-04-26T18:30:00Z");
    private static final char[] PASSWORD = "test only".toCharArray();
    private static final byte[] PDF = Sample.pdf(Sample.text("सारांश: the brief"));

    @TempDir
    private static Path folder;

    @BeforeAll
    static void make_keys() throws Exception {
        keyStore("rsa.p12", "RSA", 2048, "SHA256withRSA", AT.plus(Duration.ofDays(365)));
        keyStore("ec.p12", "EC", 256, "SHA256withECDSA", AT.plus(Duration.ofDays(365)));
        keyStore("old.p12", "RSA", 2048, "SHA256withRSA", AT.minus(Duration.ofDays(1)));
    }

    @Test
    void a_signed_document_still_conforms_and_its_signature_covers_all_of_it() throws Exception {
        for (String keyStore : new String[] {"rsa.p12", "ec.p12"}) {
            byte[] signed = sign(keyStore);
            assertThat(ConformanceCheck.check(signed).failures()).isEmpty();
            assertThat(StructurePrint.of(signed)).isEqualTo(StructurePrint.of(PDF));
            try (PDDocument document = Loader.loadPDF(signed)) {
                PDSignatureField field = document.getSignatureFields().get(0);
                assertThat(field.getAlternateFieldName()).isEqualTo("Digital signature");
                PDSignature signature = field.getSignature();
                assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
                assertThat(signature.getSignDate().toInstant()).isEqualTo(AT);
                int[] range = signature.getByteRange();
                assertThat(range[0]).isZero();
                assertThat(range[2] + range[3]).isEqualTo(signed.length);
                assertThat(range[2] - range[1])
                        .as("only the signature itself is left out")
                        .isEqualTo(signature.getContents(signed).length * 2 + 2);
            }
            assertThat(verifies(signed)).isTrue();
        }
    }

    @Test
    void the_signature_names_its_certificate_and_leaves_the_time_to_the_dictionary() throws Exception {
        byte[] signed = sign("rsa.p12");
        SignerInformation signer = signer(signed);
        SigningCertificateV2 named = SigningCertificateV2.getInstance(signer.getSignedAttributes()
                .get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
                .getAttrValues()
                .getObjectAt(0));
        byte[] certificate = certificate(signed).getEncoded();
        assertThat(named.getCerts()[0].getCertHash())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(certificate));
        assertThat(signer.getSignedAttributes().get(CMSAttributes.signingTime)).isNull();
    }

    @Test
    void one_changed_byte_is_found() throws Exception {
        byte[] signed = sign("rsa.p12");
        for (int place : new int[] {20, PDF.length / 2, PDF.length + 40, signed.length - 10}) {
            byte[] changed = signed.clone();
            changed[place] ^= 1;
            assertThat(verifies(changed, range(signed))).as("byte %d", place).isFalse();
        }
    }

    @Test
    void the_same_document_key_and_instant_give_the_same_bytes() {
        assertThat(sign("rsa.p12")).isEqualTo(sign("rsa.p12"));
    }

    @Test
    void a_key_that_cannot_sign_is_refused_by_name() {
        Path store = folder.resolve("rsa.p12");
        assertThatThrownBy(() -> Signer.of(folder.resolve("none.p12"), PASSWORD, "seal"))
                .isInstanceOf(PdfExportException.class)
                .hasMessageContaining("none.p12");
        assertThatThrownBy(() -> Signer.of(store, "wrong".toCharArray(), "seal"))
                .isInstanceOf(PdfExportException.class)
                .hasMessageContaining("rsa.p12");
        assertThatThrownBy(() -> Signer.of(store, PASSWORD, "other"))
                .isInstanceOf(PdfExportException.class)
                .hasMessageContaining("no key named \"other\"");
        assertThatThrownBy(() -> sign("old.p12"))
                .isInstanceOf(PdfExportException.class)
                .hasMessageContaining("cannot be signed");
        assertThatThrownBy(() -> Signer.of(store, PASSWORD, "seal").sign(new byte[3], "Signature", null, AT))
                .isInstanceOf(PdfExportException.class);
    }

    private static byte[] sign(String keyStore) {
        return Signer.of(folder.resolve(keyStore), PASSWORD, "seal").sign(PDF, "Digital signature", "Issue", AT);
    }

    private static boolean verifies(byte[] signed) throws Exception {
        return verifies(signed, range(signed));
    }

    private static int[] range(byte[] signed) throws Exception {
        try (PDDocument document = Loader.loadPDF(signed)) {
            return document.getSignatureDictionaries().get(0).getByteRange();
        }
    }

    private static boolean verifies(byte[] signed, int[] range) throws Exception {
        byte[] content = new byte[range[1] + range[3]];
        System.arraycopy(signed, 0, content, 0, range[1]);
        System.arraycopy(signed, range[2], content, range[1], range[3]);
        byte[] contents = contents(signed, range);
        CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(content), contents);
        SignerInformation signer = data.getSignerInfos().iterator().next();
        X509CertificateHolder holder =
                data.getCertificates().getMatches(null).iterator().next();
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
        } catch (CMSException changed) {
            return false;
        }
    }

    /** Without the zeros that fill up its place. */
    private static byte[] contents(byte[] signed, int[] range) throws Exception {
        String hex = new String(signed, range[1] + 1, range[2] - range[1] - 2, StandardCharsets.US_ASCII);
        try (ASN1InputStream first = new ASN1InputStream(HexFormat.of().parseHex(hex))) {
            return first.readObject().getEncoded();
        }
    }

    private static SignerInformation signer(byte[] signed) throws Exception {
        return new CMSSignedData(contents(signed, range(signed)))
                .getSignerInfos()
                .iterator()
                .next();
    }

    private static X509CertificateHolder certificate(byte[] signed) throws Exception {
        return new CMSSignedData(contents(signed, range(signed)))
                .getCertificates()
                .getMatches(null)
                .iterator()
                .next();
    }

    private static void keyStore(String file, String algorithm, int bits, String signature, Instant end)
            throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=Test seal, O=Saransh, C=IN");
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(AT.minus(Duration.ofDays(30))),
                                Date.from(end),
                                name,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder(signature).build(pair.getPrivate())));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("seal", pair.getPrivate(), PASSWORD, new Certificate[] {certificate});
        try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
            store.store(out, PASSWORD);
        }
    }
}
