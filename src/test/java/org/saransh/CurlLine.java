package org.saransh;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command of a guide that asks the service: what its words mean to curl.
 *
 * @param file where the answer goes; null: to the terminal
 */
record CurlLine(HttpRequest request, String file) {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final String HOST = "http://localhost:9080";

    /**
     * @param folder in which the command is given
     * @param me the header of whoever gives it
     */
    static CurlLine of(String command, LiveServer server, Path folder, String me) throws IOException {
        String file = null;
        String method = null;
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();
        HttpRequest.Builder request = HttpRequest.newBuilder();
        List<String> words = words(command.replace("$ME", me));
        for (int at = 1; at < words.size(); at++) {
            String word = words.get(at);
            switch (word) {
                case "-o" -> file = words.get(++at);
                case "-X" -> method = words.get(++at);
                case "-H" -> {
                    String[] header = words.get(++at).split(": ", 2);
                    request.header(header[0], header[1]);
                }
                case "-d", "--data-binary" -> {
                    String data = words.get(++at);
                    body = data.startsWith("@")
                            ? HttpRequest.BodyPublishers.ofFile(folder.resolve(data.substring(1)))
                            : HttpRequest.BodyPublishers.ofString(data);
                    method = method == null ? "POST" : method;
                }
                default -> request.uri(URI.create(server.address(word.substring(HOST.length()))));
            }
        }
        return new CurlLine(
                request.method(method == null ? "GET" : method, body).build(), file);
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }

    /** Puts what came where the command says. */
    void keep(byte[] answer, Path folder) throws IOException {
        if (file != null) {
            Files.write(folder.resolve(file), answer);
        }
    }
}
