package org.coppice.formats.spss;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.coppice.formats.bytes.NumberText;
import org.coppice.formats.bytes.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Reads the dictionary of a data file: what stands before its cases. */
final class SavDictionary {
    private static final int HEADER = 176;
    private static final int MOST_WIDTH = 32_767;
    private static final int SEGMENT = 252; // bytes of a long text that a segment counts for
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final ByteBuffer in;
    private final List<Optional<SavVariable>> places = new ArrayList<>(); // empty where a text continues
    private final List<LabelSet> labelSets = new ArrayList<>();
    private final Map<Integer, List<byte[]>> extensions = new HashMap<>();
    private int charset;

    final int compression;
    final double bias;
    final int cases;
    Charset encoding = WESTERN;
    boolean encodingIsNamed;
    ImmutableList<SavVariable> variables = ImmutableList.of();

    private record LabelSet(List<byte[]> values, List<byte[]> labels, List<Integer> variables) {}

    private SavDictionary(ByteBuffer in) throws IOException {
        this.in = in;
        in.position(64);
        int layout = in.getInt();
        if (layout != 2 && layout != 3) {
            in.order(ByteOrder.BIG_ENDIAN).position(64);
            layout = in.getInt();
        }
        if (layout != 2 && layout != 3) {
            throw new UnreadableException(
                    "the order of its bytes cannot be found out", "save it again with the program that wrote it");
        }
        in.getInt();
        this.compression = in.getInt();
        in.getInt();
        this.cases = in.getInt();
        this.bias = in.getDouble();
        in.position(HEADER);
    }

    /** Reads a dictionary; the buffer is then at the first case. */
    static SavDictionary read(ByteBuffer in, Optional<Charset> declared) throws IOException {
        SavDictionary dictionary = new SavDictionary(in);
        dictionary.records();
        dictionary.encode(declared);
        return dictionary;
    }

    boolean isBigEndian() {
        return in.order() == ByteOrder.BIG_ENDIAN;
    }

    private void records() throws IOException {
        while (true) {
            int type = in.getInt();
            switch (type) {
                case 2 -> variable();
                case 3 -> labels();
                case 6 -> bytes(Math.multiplyExact(in.getInt(), 80));
                case 7 -> extension();
                case 999 -> {
                    in.getInt();
                    return;
                }
                default -> throw new IOException("the dictionary has a record of an unknown type");
            }
        }
    }

    private void variable() throws IOException {
        int width = in.getInt();
        boolean hasLabel = in.getInt() != 0;
        int missing = in.getInt();
        int format = in.getInt() >> 16 & 0xFF;
        in.getInt();
        String name = new String(bytes(8), StandardCharsets.ISO_8859_1).strip();
        byte[] label = hasLabel ? padded(in.getInt(), 4) : new byte[0];
        if (width < -1 || width > 255 || missing < -3 || missing > 3 || missing == -1) {
            throw new IOException("a variable is damaged");
        }
        SavVariable variable = new SavVariable(name, Math.max(0, width), format, label);
        if (missing < 0) {
            variable.lowest = in.getDouble();
            variable.highest = in.getDouble();
        }
        for (int i = missing < 0 ? 2 : 0; i < Math.abs(missing); i++) {
            byte[] value = bytes(8);
            variable.missing.add(number(value));
            variable.missingTexts.add(value);
        }
        places.add(width < 0 ? Optional.empty() : Optional.of(variable));
    }

    private void labels() throws IOException {
        LabelSet set = new LabelSet(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int count = in.getInt();
        for (int i = 0; i < count; i++) {
            set.values.add(bytes(8));
            int length = in.get() & 0xFF;
            set.labels.add(bytes(length));
            bytes((8 - (length + 1) % 8) % 8);
        }
        if (in.getInt() != 4) {
            throw new IOException("value labels belong to no variable");
        }
        int variables = in.getInt();
        for (int i = 0; i < variables; i++) {
            set.variables.add(in.getInt() - 1);
        }
        labelSets.add(set);
    }

    private void extension() throws IOException {
        int subtype = in.getInt();
        int size = in.getInt();
        byte[] content = bytes(Math.multiplyExact(size, in.getInt()));
        if (subtype == 3 && content.length >= 32) {
            charset = ByteBuffer.wrap(content).order(in.order()).getInt(28);
        }
        extensions.computeIfAbsent(subtype, key -> new ArrayList<>(1)).add(content);
    }

    /** Reads all that needs the encoding, which is named at the end. */
    private void encode(Optional<Charset> declared) throws IOException {
        @Nullable
        Charset named = text(20, StandardCharsets.US_ASCII)
                .map(String::strip)
                .map(SavDictionary::charset)
                .orElseGet(() -> charset(Integer.toString(charset)));
        encodingIsNamed = declared.isPresent() || named != null;
        encoding = declared.orElse(named == null ? WESTERN : named);
        Map<String, SavVariable> byName = new LinkedHashMap<>();
        for (Optional<SavVariable> place : places) {
            place.ifPresent(variable -> byName.putIfAbsent(variable.key(), variable));
        }
        join(byName);
        pairs(13).forEach((shortName, name) -> {
            @Nullable SavVariable variable = byName.get(shortName);
            if (variable != null) {
                variable.name = name;
            }
        });
        labelSets.forEach(this::label);
        for (byte[] content : extensions.getOrDefault(21, List.of())) {
            longLabels(ByteBuffer.wrap(content).order(in.order()), byName);
        }
        for (byte[] content : extensions.getOrDefault(22, List.of())) {
            longMissing(ByteBuffer.wrap(content).order(in.order()), byName);
        }
        if (variables.isEmpty()) {
            throw new IOException("there is no variable");
        }
    }

    /** Joins the segments of texts of more than 255 bytes, each of which is stored as a variable. */
    private void join(Map<String, SavVariable> byName) throws IOException {
        pairs(14).forEach((shortName, width) -> {
            @Nullable SavVariable variable = byName.get(shortName);
            if (variable != null && variable.width == 255 && width.matches("[0-9]{1,5}")) {
                int bytes = Math.min(MOST_WIDTH, Integer.parseInt(width));
                variable.segments = (bytes + SEGMENT - 1) / SEGMENT;
                variable.width = Math.max(255, bytes);
            }
        });
        ImmutableList.Builder<SavVariable> joined = ImmutableList.builder();
        int rest = 0;
        SavVariable joining = new SavVariable("", 0, 0, new byte[0]);
        for (Optional<SavVariable> place : places) {
            if (place.isEmpty()) {
                continue;
            }
            if (rest > 0) {
                rest--;
                joining.segmentWidths.add(place.get().width);
            } else {
                joining = place.get();
                joined.add(joining);
                rest = joining.segments - 1;
            }
        }
        if (rest > 0) {
            throw new IOException("a long text is not complete");
        }
        variables = joined.build();
    }

    private void label(LabelSet set) {
        @Nullable ImmutableMap<String, String> ofNumbers = null;
        for (int place : set.variables) {
            if (place >= 0 && place < places.size() && places.get(place).isPresent()) {
                SavVariable variable = places.get(place).get();
                if (variable.isText()) {
                    variable.labels = map(set, value -> text(value).stripTrailing());
                } else {
                    ofNumbers = ofNumbers == null ? map(set, value -> NumberText.of(number(value))) : ofNumbers;
                    variable.labels = ofNumbers;
                }
            }
        }
    }

    private ImmutableMap<String, String> map(LabelSet set, java.util.function.Function<byte[], String> key) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < set.values.size(); i++) {
            labels.put(key.apply(set.values.get(i)), text(set.labels.get(i)).strip());
        }
        return ImmutableMap.copyOf(labels);
    }

    private void longLabels(ByteBuffer content, Map<String, SavVariable> byName) throws IOException {
        while (content.hasRemaining()) {
            @Nullable SavVariable variable = byName.get(name(content));
            content.getInt();
            Map<String, String> labels = new LinkedHashMap<>();
            int count = content.getInt();
            for (int i = 0; i < count; i++) {
                String value = text(bytes(content, content.getInt())).stripTrailing();
                labels.put(value, text(bytes(content, content.getInt())).strip());
            }
            if (variable != null) {
                variable.labels = ImmutableMap.copyOf(labels);
            }
        }
    }

    private void longMissing(ByteBuffer content, Map<String, SavVariable> byName) throws IOException {
        while (content.hasRemaining()) {
            @Nullable SavVariable variable = byName.get(name(content));
            int count = content.get();
            int length = content.getInt();
            for (int i = 0; i < count; i++) {
                byte[] value = bytes(content, length);
                if (variable != null) {
                    variable.missingTexts.add(value);
                }
            }
        }
    }

    private String name(ByteBuffer content) throws IOException {
        return new String(bytes(content, content.getInt()), StandardCharsets.ISO_8859_1)
                .strip()
                .toUpperCase(Locale.ROOT);
    }

    /** Returns the pairs {@code NAME=value} of an extension record, by the name in upper case. */
    private Map<String, String> pairs(int subtype) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : Splitter.on('\t').split(text(subtype, encoding).orElse(""))) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(
                        pair.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        pair.substring(equals + 1).replace("\0", "").strip());
            }
        }
        return pairs;
    }

    private Optional<String> text(int subtype, Charset in) {
        return Optional.ofNullable(extensions.get(subtype)).map(found -> new String(found.get(0), in));
    }

    String text(byte[] bytes) {
        return new String(bytes, encoding);
    }

    private double number(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(in.order()).getDouble();
    }

    private byte[] padded(int length, int to) throws IOException {
        byte[] content = bytes(length);
        bytes((to - length % to) % to);
        return content;
    }

    private byte[] bytes(int length) throws IOException {
        return bytes(in, length);
    }

    private static byte[] bytes(ByteBuffer in, int length) throws IOException {
        if (length < 0 || length > in.remaining()) {
            throw new IOException("a text is longer than the file");
        }
        byte[] content = new byte[length];
        in.get(content);
        return content;
    }

    private static @Nullable Charset charset(String name) {
        try {
            return switch (name) {
                case "0", "2", "3" -> null;
                case "65001" -> StandardCharsets.UTF_8;
                default -> Charset.forName(name.matches("[0-9]{3,5}") ? "windows-" + name : name);
            };
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
