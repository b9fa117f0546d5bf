package planledger.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Speaks HTTP/1.1 byte by byte, so that nothing is made nicer on its way to the server. */
public final class Wire {
    private static final int ANSWER_MILLIS_MAX = 20_000;

    private final int port;

    public Wire(int port) {
        this.port = port;
    }

    /**
     * What came back before the server closed the connection.
     *
     * @param headers by lower-case name; of several with one name the last
     */
    public record Answer(int status, Map<String, String> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    public Answer get(String target, String... headers) {
        return send("GET", target, new byte[0], headers);
    }

    public Answer post(String target, String json, String... headers) {
        return post(target, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer post(String target, byte[] json, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Content-Type: application/json";
        return send("POST", target, json, all);
    }

    public Answer send(String method, String target, byte[] body, String... headers) {
        StringBuilder head =
                new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return raw(request.toByteArray());
    }

    /** Exactly these bytes, then what comes back. */
    public Answer raw(byte[] request) {
        try (Socket socket = open()) {
            socket.getOutputStream().write(request);
            return read(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer raw(String request) {
        return raw(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    public Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(ANSWER_MILLIS_MAX);
        return socket;
    }

    /** The rest of a connection as one answer. */
    public static Answer read(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        String all = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("No answer: " + all);
        }
        String[] lines = all.substring(0, end).split("\r\n", -1);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        String rest = all.substring(end + 4);
        String body = headers.getOrDefault("transfer-encoding", "").equals("chunked") ? unchunked(rest) : rest;
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        return new Answer(
                Integer.parseInt(lines[0].split(" ", -1)[1]), headers, new String(bytes, StandardCharsets.UTF_8));
    }

    private static String unchunked(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (true) {
            int line = chunks.indexOf("\r\n", at);
            int size = Integer.parseInt(chunks.substring(at, line), 16);
            if (size == 0) {
                return body.toString();
            }
            body.append(chunks, line + 2, line + 2 + size);
            at = line + 2 + size + 2;
        }
    }
}
