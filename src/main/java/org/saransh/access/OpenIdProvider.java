package org.saransh.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** An OpenID Connect provider: the code flow with a secret of the client and PKCE. What it signs is checked with its keys. */
final class OpenIdProvider {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int LARGEST = 200_000;

    /** After so long, the provider is asked again what it offers and with which keys it signs. */
    private static final Duration KNOWN = Duration.ofHours(1);

    private final OIDCProviderMetadata offers;
    private final ClientID client;
    private final Secret secret;
    private final String claim;
    private final URI back;
    private final DefaultResourceRetriever keys =
            new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST);
    private final long known = System.nanoTime();

    private OpenIdProvider(OIDCProviderMetadata offers, ClientID client, Secret secret, String claim, URI back) {
        this.offers = offers;
        this.client = client;
        this.secret = secret;
        this.claim = claim;
        this.back = back;
    }

    /**
     * Asks the provider what it offers.
     *
     * @param claim of the signed token, by which people are named
     * @param back where people are sent afterwards, as the provider knows it
     */
    static OpenIdProvider of(String issuer, String client, String secret, String claim, URI back) throws OpenIdFailure {
        try {
            return new OpenIdProvider(
                    OIDCProviderMetadata.resolve(new Issuer(issuer), PATIENCE_MILLIS, PATIENCE_MILLIS),
                    new ClientID(client),
                    new Secret(secret),
                    claim,
                    back);
        } catch (GeneralException | IOException unknown) {
            throw new OpenIdFailure("The provider " + issuer + " does not say what it offers", unknown);
        }
    }

    boolean old() {
        return System.nanoTime() - known > KNOWN.toNanos();
    }

    /** Where a person signs in. */
    URI authorization(String state, String nonce, String verifier) {
        return new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE),
                        new Scope("openid", "profile", "email"),
                        client,
                        back)
                .endpointURI(offers.getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(nonce))
                .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Exchanges the code for a signed token that says who it is. */
    OpenIdPerson person(String code, String nonce, String verifier) throws OpenIdFailure {
        IDTokenClaimsSet said = checked(token(code, verifier), nonce);
        String name = said.getStringClaim(claim);
        if (name == null || name.isBlank()) {
            throw new OpenIdFailure("The signed token has no claim " + claim);
        }
        return new OpenIdPerson(said.getIssuer().getValue(), said.getSubject().getValue(), name);
    }

    private JWT token(String code, String verifier) throws OpenIdFailure {
        try {
            HTTPRequest request = new TokenRequest.Builder(
                            offers.getTokenEndpointURI(),
                            proof(),
                            new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(verifier)))
                    .build()
                    .toHTTPRequest();
            request.setConnectTimeout(PATIENCE_MILLIS);
            request.setReadTimeout(PATIENCE_MILLIS);
            TokenResponse answer = OIDCTokenResponseParser.parse(request.send());
            if (answer instanceof OIDCTokenResponse given) {
                return given.getOIDCTokens().getIDToken();
            }
            throw new OpenIdFailure("The provider takes no code: "
                    + answer.toErrorResponse().getErrorObject().toJSONObject());
        } catch (ParseException | IOException | IllegalArgumentException notGiven) {
            throw new OpenIdFailure("The provider gives no signed token", notGiven);
        }
    }

    private ClientAuthentication proof() {
        List<ClientAuthenticationMethod> ways = offers.getTokenEndpointAuthMethods();
        boolean within = ways != null && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return within ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
    }

    /** Signature by a key of the provider, issuer, audience, times and nonce. */
    private IDTokenClaimsSet checked(JWT token, String nonce) throws OpenIdFailure {
        try {
            if (!(token.getHeader().getAlgorithm() instanceof JWSAlgorithm algorithm)
                    || !JWSAlgorithm.Family.SIGNATURE.contains(algorithm)) {
                throw new OpenIdFailure("The token is not signed with a key of the provider");
            }
            return new IDTokenValidator(
                            offers.getIssuer(),
                            client,
                            algorithm,
                            offers.getJWKSetURI().toURL(),
                            keys)
                    .validate(token, new Nonce(nonce));
        } catch (BadJOSEException | JOSEException | IOException unbelieved) {
            throw new OpenIdFailure("The signed token is not believed", unbelieved);
        }
    }
}
