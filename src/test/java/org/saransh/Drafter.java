package org.saransh;

import com.fasterxml.jackson.databind.JsonNode;

/** An analyst who drafts editions of a brief that asks for a second person. */
record Drafter(LiveServer server, String name) {

    /** With an account that is made for him. */
    static Drafter at(LiveServer server, String name) {
        server.account(name, "\"roles\": [\"analyst\"]");
        return new Drafter(server, name);
    }

    BrowserSession signedIn() {
        return server.signIn(name, LiveServer.PASSWORD);
    }

    /** @param asAt a day or an instant */
    long draft(String asAt) {
        JsonNode made = LiveServer.json(signedIn()
                .post(
                        "/api/briefs/minister/editions",
                        "{\"asAt\": \"" + asAt + "\", \"parameters\": {\"state\": \"CHHATTISGARH\"}}"));
        long id = made.get("id").asLong();
        server.await(
                "the draft to be checked",
                () -> !server.json("/api/editions/" + id).get("beingChecked").asBoolean());
        return id;
    }
}
