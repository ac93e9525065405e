import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the API of modules as text: every exported type with its public and protected members, one a line, in alphabetical order.
 * Arguments: the folder to write to, a file to which types without {@code @API(status, since)} are written, the class path, and the
 * folders with the classes of each module.
 */
class Api {
    private static final int VISIBLE = Modifier.PUBLIC | Modifier.PROTECTED;

    private final List<String> unmarked = new ArrayList<>();
    private final ClassLoader loader;

    Api(ClassLoader loader) {
        this.loader = loader;
    }

    public static void main(String[] arguments) throws Exception {
        List<URL> path = new ArrayList<>();
        for (String entry : arguments[2].split(":")) {
            path.add(Path.of(entry).toUri().toURL());
        }
        Api api = new Api(new URLClassLoader(path.toArray(new URL[0]), ClassLoader.getPlatformClassLoader()));
        for (String classes : Arrays.asList(arguments).subList(3, arguments.length)) {
            Path folder = Path.of(classes);
            ModuleDescriptor module;
            try (var content = Files.newInputStream(folder.resolve("module-info.class"))) {
                module = ModuleDescriptor.read(content);
            }
            List<String> lines = api.lines(module, folder).stream()
                    .map(line -> line.replace("java.lang.", "").replace("com.google.common.collect.", ""))
                    .toList();
            Files.write(Path.of(arguments[0], module.name() + ".txt"), lines);
        }
        Files.write(Path.of(arguments[1]), api.unmarked);
    }

    private List<String> lines(ModuleDescriptor module, Path folder) throws IOException, ClassNotFoundException {
        List<String> lines = new ArrayList<>();
        lines.add("module " + module.name());
        TreeSet<String> packages = module.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : packages) {
            for (Class<?> type : types(name, folder)) {
                lines.add("");
                lines.add(header(type));
                lines.addAll(members(type));
                if (!marked(type)) {
                    unmarked.add(type.getName());
                }
            }
        }
        return lines;
    }

    private Iterable<Class<?>> types(String name, Path folder) throws IOException, ClassNotFoundException {
        TreeMap<String, Class<?>> types = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(name.replace('.', '/')))) {
            for (String file : files.map(path -> path.getFileName().toString()).toList()) {
                if (file.endsWith(".class") && !file.equals("package-info.class")) {
                    Class<?> type = Class.forName(name + "." + file.replace(".class", ""), false, loader);
                    if (visible(type)) {
                        types.put(type.getName(), type);
                    }
                }
            }
        }
        return types.values();
    }

    private static boolean visible(Class<?> type) {
        return !type.isSynthetic()
                && !type.isAnonymousClass()
                && !type.isLocalClass()
                && (type.getModifiers() & VISIBLE) != 0
                && (type.getEnclosingClass() == null || visible(type.getEnclosingClass()));
    }

    /** A nested type has the status of the type around it where it says nothing itself. */
    private static boolean marked(Class<?> type) {
        return !api(type).isEmpty() || (type.getEnclosingClass() != null && marked(type.getEnclosingClass()));
    }

    private static String header(Class<?> type) {
        StringBuilder line = new StringBuilder(api(type)).append(deprecated(type));
        int hidden = type.isInterface() ? Modifier.ABSTRACT | Modifier.STATIC : type.isEnum() || type.isRecord() ? Modifier.FINAL | Modifier.STATIC : 0;
        line.append(modifiers(type.getModifiers() & ~hidden & ~Modifier.INTERFACE));
        line.append(type.isSealed() ? "sealed " : "");
        line.append(
                type.isAnnotation() ? "@interface "
                        : type.isInterface() ? "interface " : type.isEnum() ? "enum " : type.isRecord() ? "record " : "class ");
        line.append(type.getName()).append(variables(type.getTypeParameters()));
        if (type.isRecord()) {
            line.append(Stream.of(type.getRecordComponents())
                    .map(part -> type(part.getAnnotatedType(), part.getGenericType()) + " " + part.getName())
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        Type parent = type.getGenericSuperclass();
        if (parent != null && parent != Object.class && !type.isEnum() && !type.isRecord()) {
            line.append(" extends ").append(parent.getTypeName());
        }
        line.append(names(type.isInterface() ? " extends " : " implements ", type.getGenericInterfaces()));
        if (type.isSealed()) {
            line.append(names(" permits ", type.getPermittedSubclasses()));
        }
        return line.toString();
    }

    private static TreeSet<String> members(Class<?> type) {
        TreeSet<String> lines = new TreeSet<>();
        for (Field field : type.getDeclaredFields()) {
            if (visible(field.getModifiers(), field.isSynthetic())) {
                lines.add("  " + deprecated(field)
                        + (field.isEnumConstant()
                                ? "value "
                                : "field " + modifiers(field.getModifiers()) + type(field.getAnnotatedType(), field.getGenericType()) + " ")
                        + field.getName());
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (visible(constructor.getModifiers(), constructor.isSynthetic()) && !type.isEnum()) {
                lines.add("  " + deprecated(constructor) + "constructor " + modifiers(constructor.getModifiers())
                        + variables(constructor.getTypeParameters()) + parameters(constructor));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (visible(method.getModifiers(), method.isSynthetic()) && !ofEveryRecord(type, method)) {
                lines.add("  " + deprecated(method) + "method " + modifiers(method.getModifiers() & ~Modifier.TRANSIENT & ~Modifier.VOLATILE)
                        + (method.isDefault() ? "default " : "")
                        + variables(method.getTypeParameters())
                        + type(method.getAnnotatedReturnType(), method.getGenericReturnType()) + " "
                        + method.getName() + parameters(method));
            }
        }
        return lines;
    }

    /** Says nothing that the header of a record or an enum does not. */
    private static boolean ofEveryRecord(Class<?> type, Method method) {
        String call = method.getName() + Arrays.toString(method.getParameterTypes());
        return type.isRecord()
                        && List.of("equals[class java.lang.Object]", "hashCode[]", "toString[]").contains(call)
                || type.isEnum() && List.of("values[]", "valueOf[class java.lang.String]").contains(call);
    }

    private static boolean visible(int modifiers, boolean synthetic) {
        return !synthetic && (modifiers & VISIBLE) != 0;
    }

    private static String modifiers(int modifiers) {
        String text = Modifier.toString(modifiers & ~Modifier.SYNCHRONIZED & ~Modifier.NATIVE & ~Modifier.STRICT).replaceFirst("^public ?", "");
        return text.isEmpty() ? "" : text + " ";
    }

    private static String parameters(Executable executable) {
        AnnotatedType[] annotated = executable.getAnnotatedParameterTypes();
        Type[] types = executable.getGenericParameterTypes();
        // the reflection of an inner class or enum leaves the outer instance out of the generic types
        List<String> names = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            boolean last = executable.isVarArgs() && i == types.length - 1;
            String name = annotated.length == types.length ? type(annotated[i], types[i]) : types[i].getTypeName();
            names.add(last ? name.replaceFirst("\\[]$", "...") : name);
        }
        return "(" + String.join(", ", names) + ")" + names(" throws ", executable.getGenericExceptionTypes());
    }

    private static String type(AnnotatedType annotated, Type type) {
        boolean nullable = Stream.of(annotated.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().getSimpleName().equals("Nullable"));
        return (nullable ? "@Nullable " : "") + type.getTypeName();
    }

    private static String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Stream.of(variables)
                        .map(variable -> variable.getName() + names(" extends ", Stream.of(variable.getBounds())
                                .filter(bound -> bound != Object.class)
                                .toArray(Type[]::new)))
                        .collect(Collectors.joining(", ", "<", "> "));
    }

    private static String names(String before, Type[] types) {
        return types.length == 0
                ? ""
                : before + Stream.of(types).map(Type::getTypeName).collect(Collectors.joining(", "));
    }

    private static String deprecated(AnnotatedElement element) {
        Deprecated mark = element.getAnnotation(Deprecated.class);
        return mark == null ? "" : "@Deprecated(" + mark.since() + (mark.forRemoval() ? ", for removal" : "") + ") ";
    }

    /** {@code @API(status, since)}, or nothing where it is absent or has no version. */
    private static String api(Class<?> type) {
        for (Annotation annotation : type.getDeclaredAnnotations()) {
            if (annotation.annotationType().getName().equals("org.apiguardian.api.API")) {
                try {
                    Object since = annotation.annotationType().getMethod("since").invoke(annotation);
                    Object status = annotation.annotationType().getMethod("status").invoke(annotation);
                    return since.toString().isEmpty() ? "" : "@API(" + status + ", " + since + ") ";
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(type.getName(), e);
                }
            }
        }
        return "";
    }
}
