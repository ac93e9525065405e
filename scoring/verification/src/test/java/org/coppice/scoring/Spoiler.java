package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.Stream;
import org.coppice.model.Perspective;

/** Overwrites every array that it gets from a value, as a third-party plugin might. */
final class Spoiler {
    private static final Map<Class<?>, Object> ARGUMENTS =
            Map.of(int.class, 0, Perspective.class, Perspective.TEAM_MEMBER);

    private Spoiler() {}

    /** Overwrites what each public method without or with one simple argument gives. */
    static void spoil(Object value) {
        long spoilt = Stream.of(value.getClass().getMethods())
                .filter(method -> method.getReturnType().isArray())
                .filter(method -> Stream.of(method.getParameterTypes()).allMatch(ARGUMENTS::containsKey))
                .peek(method -> overwrite(array(method, value)))
                .count();
        assertThat(spoilt).as("arrays of %s", value.getClass()).isPositive();
    }

    private static Object array(Method method, Object value) {
        try {
            return method.invoke(
                    value,
                    Stream.of(method.getParameterTypes()).map(ARGUMENTS::get).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void overwrite(Object array) {
        for (int i = 0; i < Array.getLength(array); i++) {
            Array.setByte(array, i, (byte) 1); // a byte fits every number
        }
    }
}
