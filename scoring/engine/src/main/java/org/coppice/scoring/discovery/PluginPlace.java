package org.coppice.scoring.discovery;

import com.google.common.base.Splitter;
import com.google.common.net.UrlEscapers;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.util.stream.Collectors;

/**
 * A jar, a folder of classes or a module in which an index was found. It reads files only from this place: the URL of a file is the URL of
 * the index with another path. No file stays open.
 */
final class PluginPlace {
    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final String WITHIN_JAR = "!/";

    private final URL index;
    private final String root;

    private PluginPlace(URL index, String root) {
        this.index = index;
        this.root = root;
    }

    /** Returns the place in which the file with the given path has the given URL. */
    static PluginPlace of(URL file, String path) {
        String address = file.toExternalForm();
        if (!address.endsWith("/" + path)) {
            throw new IllegalArgumentException("the address " + address + " does not end in " + path);
        }
        return new PluginPlace(file, address.substring(0, address.length() - path.length()));
    }

    /** Returns the name of the jar or folder, or the URL of another kind of place. It never includes the absolute path. */
    String name() {
        boolean jar = root.endsWith(WITHIN_JAR);
        if (!jar && !root.startsWith("file:")) {
            return root;
        }
        String path = root.substring(0, root.length() - (jar ? WITHIN_JAR.length() : 1));
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isBlank() ? root : unescaped(name);
    }

    /** Returns the decoded name. A class path can contain URLs that are not valid URIs, such as URLs with a blank. */
    private static String unescaped(String name) {
        try {
            return new URI("/" + name.replace(" ", "%20")).getPath().substring(1);
        } catch (URISyntaxException e) {
            return name; // the name is only for messages
        }
    }

    /** Returns the content of a file. */
    byte[] bytes(String path) throws IOException {
        URL url = new URL(index, root + escaped(path)); // uses the URL handler of the index
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false); // a cache would keep the jar open
        try (InputStream stream = connection.getInputStream()) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("the file has more than " + MOST_BYTES + " bytes");
            }
            return bytes;
        }
    }

    private static String escaped(String path) {
        return Splitter.on('/')
                .splitToStream(path)
                .map(UrlEscapers.urlPathSegmentEscaper().asFunction())
                .map(step -> step.replace("!", "%21"))
                .collect(Collectors.joining("/"));
    }
}
