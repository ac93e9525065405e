package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.coppice.files.result.AnalysisJson;
import org.coppice.files.result.ProfileJson;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.profile.SampleProfile;
import org.coppice.scoring.result.SampleAnalysis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks all results of a sample: no number is NaN or infinite, and no text contains one. */
record Soundness(SampleProfile profile, SampleAnalysis analysis) {
    private static final Pattern NO_NUMBER = Pattern.compile("\\b(NaN|Infinity)\\b");

    /** The methods that return the parts of a record or of a result; empty for other classes. */
    private static final ClassValue<List<Method>> PARTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return parts(type);
        }
    };

    /** Assesses and analyses the sample, and walks through the records and the JSON of both. */
    static Soundness of(Assessment assessment, Iterable<TeamAnswers> sample) {
        Soundness found = new Soundness(assessment.assess(Sample.of(sample)), assessment.analyse(Sample.of(sample)));
        walk("profile", found.profile);
        walk("analysis", found.analysis);
        StringWriter profile = new StringWriter();
        ProfileJson.write(found.profile, assessment.norms(), ImmutableList.of(), profile);
        walk("profile", JsonMapper.shared().readTree(profile.toString()));
        StringWriter analysis = new StringWriter();
        AnalysisJson.write(found.analysis, ImmutableList.of(), analysis);
        walk("analysis", JsonMapper.shared().readTree(analysis.toString()));
        return found;
    }

    private static void walk(String at, Object value) {
        List<Method> parts = value == null ? List.of() : PARTS.get(value.getClass());
        for (Method part : parts) {
            walk(at + "." + part.getName(), call(part, value));
        }
        if (value instanceof JsonNode node) {
            if (node.isValueNode()) {
                walk(at, node.isNumber() ? (Object) node.asDouble() : node.asString());
            }
            node.properties().forEach(field -> walk(at + "." + field.getKey(), field.getValue()));
            if (node.isArray()) {
                node.values().forEach(child -> walk(at, child));
            }
        } else if (value instanceof Iterable<?> many) {
            many.forEach(one -> walk(at, one));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(one -> walk(at, one));
        } else if (value instanceof ImmutableDoubleArray numbers) {
            walk(at, numbers.asList());
        } else if (value instanceof Optional<?> some) {
            some.ifPresent(one -> walk(at, one));
        } else if (value instanceof OptionalDouble some) {
            some.ifPresent(one -> walk(at, (Object) one));
        } else if (value instanceof Double number) {
            if (!Double.isFinite(number)) {
                throw new AssertionError(at + " is " + number);
            }
        } else if (value instanceof String text) {
            // the pattern costs a third of the walk, and few texts have a word that it could find
            if (text.contains("NaN") || text.contains("Infinity")) {
                assertThat(text).as(at).doesNotContainPattern(NO_NUMBER);
            }
        }
    }

    private static List<Method> parts(Class<?> type) {
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
        return isResult(type)
                ? Arrays.stream(type.getDeclaredMethods())
                        .filter(Soundness::isAccessor)
                        .toList()
                : List.of();
    }

    /** Returns whether it is one of our public classes that are equal by value. */
    private static boolean isResult(Class<?> type) {
        return type.getName().startsWith("org.coppice.")
                && !Enum.class.isAssignableFrom(type)
                && Modifier.isPublic(type.getModifiers())
                && Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals("equals"));
    }

    /** Returns whether the method gives a part of its object, and not a changed copy such as that without loadings. */
    private static boolean isAccessor(Method method) {
        return method.getParameterCount() == 0
                && Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && method.getReturnType() != method.getDeclaringClass()
                && !method.getName().equals("toBuilder");
    }

    private static Object call(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(accessor.getName(), e);
        }
    }
}
